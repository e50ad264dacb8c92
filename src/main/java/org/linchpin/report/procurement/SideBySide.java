package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.IndexChange;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.Origins;
import org.linchpin.procurement.Peers;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/**
 * Up to five products, one a column, with all that is told of each.
 *
 * @param heads the products, in the order of the address
 */
public record SideBySide(List<Head> heads, List<Part> parts) {
    private static final int MOST_NAMES = 4;
    private static final String NOT_JUDGED = "not judged";
    private static final String NONE = "none";

    public SideBySide {
        heads = List.copyOf(heads);
        parts = List.copyOf(parts);
    }

    /** Columns with that of the labels. */
    public int columns() {
        return heads.size() + 1;
    }

    /** The product of a column. */
    public record Head(String name, String href, String remove, String tender) {}

    /** Lines that belong together. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** One property of all products. */
    public record Line(String label, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** Texts, each with a link or none. */
    public record Value(List<Entry> entries) {
        public Value {
            entries = List.copyOf(entries);
        }
    }

    /** One text. */
    public record Entry(String text, @Nullable String href) {}

    /**
     * The products that are chosen among all.
     *
     * @param remove by id of a product the page without it
     * @param tender by id of a product its tender sheet
     */
    static SideBySide of(
            List<ComparisonTable.Row> rows,
            List<Integer> side,
            UnaryOperator<String> remove,
            UnaryOperator<String> tender) {
        List<ComparisonTable.Row> chosen = side.stream()
                .flatMap(node -> rows.stream().filter(row -> row.node() == node))
                .toList();
        List<Head> heads = chosen.stream()
                .map(r -> new Head(
                        r.product().name(),
                        Links.fault(r.product().id()),
                        remove.apply(r.product().id()),
                        tender.apply(r.product().id())))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "Who supplies it",
                List.of(
                        line(
                                "Vendor",
                                chosen,
                                r -> one(
                                        r.vendor().name(),
                                        Links.fault(r.vendor().id()))),
                        line(
                                "Ultimate parent",
                                chosen,
                                r -> one(r.owner().name(), Links.fault(r.owner().id()))),
                        line("By owner", chosen, r -> one(origin(of(r).owner(), of(r).byOwner()))),
                        line("By seat", chosen, r -> one(origin(of(r).seat(), of(r).bySeat()))),
                        line("By place", chosen, r -> one(origin(of(r).place(), of(r).byPlace()))))));
        parts.add(new Part(
                "Who uses it",
                List.of(
                        line("In use now", chosen, r -> one(r.use())),
                        line(
                                "Peers that use it",
                                chosen,
                                r -> one("%s directly, %s indirectly too"
                                        .formatted(
                                                Words.number(peers(r).direct()), Words.number(peers(r).indirect())))),
                        line("Peers it would stop", chosen, r -> one(Words.number(peers(r).critical()))))));
        parts.add(new Part(
                "What stands behind it",
                List.of(
                        line(
                                "Vendors behind it",
                                chosen,
                                r -> nodes(r, r.candidate().behind().vendors())),
                        line(
                                "Shared upstream",
                                chosen,
                                r -> nodes(r, r.candidate().behind().shared())),
                        line("Upstream known", chosen, r -> one(upstream(r.candidate()))))));
        parts.add(new Part("After switching to it", moves(chosen, Move.SWITCH)));
        parts.add(new Part("After adding it as second source", moves(chosen, Move.ADD)));
        parts.add(new Part(
                "Contract and record",
                List.of(
                        line("Substitutability", chosen, r -> one(known(r.substitutability()))),
                        line("Exit plan", chosen, r -> one(known(r.contract(Contract::exitPlan)))),
                        line("Contract ends", chosen, r -> one(known(r.contract(Contract::ends)))),
                        line("Notice by", chosen, r -> one(known(r.contract(Contract::noticeBy)))),
                        line(
                                "Incidents on record",
                                chosen,
                                r -> incidents(r.candidate().incidents())))));
        return new SideBySide(heads, parts);
    }

    private static List<Line> moves(List<ComparisonTable.Row> rows, Move move) {
        return List.of(
                line(
                        "Single points of failure",
                        rows,
                        r -> figure(
                                r,
                                move,
                                c -> c.after().singlePointsOfFailure().size(),
                                c -> ": %d go, %d come"
                                        .formatted(
                                                c.singlesGone().size(),
                                                c.singlesAppeared().size()))),
                line("Hidden pairs", rows, r -> {
                    return r.pairsSearched()
                            ? figure(
                                    r,
                                    move,
                                    c -> c.after().hiddenPairs().size(),
                                    c -> ": %d go, %d come"
                                            .formatted(
                                                    c.pairsGone().size(),
                                                    c.pairsAppeared().size()))
                            : one("not searched for");
                }),
                line(
                        "Critical services at stake",
                        rows,
                        r -> figure(
                                r,
                                move,
                                c -> c.after().criticalServicesAtStake(),
                                c -> " of today’s " + c.before().criticalServicesAtStake())),
                line("Sector’s index (HHI)", rows, r -> one(index(r.candidate().index(move)))));
    }

    private static Value figure(
            ComparisonTable.Row row,
            Move move,
            ToIntFunction<ExposureChange> figure,
            Function<ExposureChange, String> detail) {
        ExposureChange change = row.candidate().after(move);
        if (!row.inUse()) {
            return one("nothing to change");
        }
        return one(change == null ? NOT_JUDGED : Words.number(figure.applyAsInt(change)) + detail.apply(change));
    }

    /** <em>3,120 → 4,500, more concentrated</em>. */
    static String index(IndexChange change) {
        Double before = change.before();
        Double after = change.after();
        if (before == null || after == null) {
            return "none";
        }
        return "%s → %s%s"
                .formatted(
                        Words.number(Math.round(before)),
                        Words.number(Math.round(after)),
                        change.isWorse() ? ", more concentrated" : "");
    }

    private static String upstream(Candidate candidate) {
        return candidate.behind().isComplete()
                ? "complete"
                : "not completely beyond tier %d, so not independent"
                        .formatted(candidate.behind().knownTiers());
    }

    /** <em>France (FR): foreign</em>. */
    private static String origin(String country, Origins origins) {
        return country.equals(Graph.UNKNOWN_COUNTRY) ? "unknown" : Words.country(country) + ": " + origins.text();
    }

    private static Jurisdictions of(ComparisonTable.Row row) {
        return row.candidate().jurisdictions();
    }

    private static Peers peers(ComparisonTable.Row row) {
        return row.candidate().peers();
    }

    private static Value nodes(ComparisonTable.Row row, List<Integer> nodes) {
        DependencyGraph graph = row.graph();
        var names = new FaultNames(graph);
        Stream<Entry> first = nodes.stream()
                .limit(MOST_NAMES)
                .map(node -> new Entry(names.full(node), Links.node(graph.kind(node), graph.id(node))));
        Stream<Entry> rest = nodes.size() > MOST_NAMES
                ? Stream.of(new Entry(Words.number(nodes.size() - MOST_NAMES) + " more", null))
                : Stream.of();
        return nodes.isEmpty()
                ? one("none known")
                : new Value(Stream.concat(first, rest).toList());
    }

    private static Value incidents(List<Incident> incidents) {
        return incidents.isEmpty()
                ? one(NONE)
                : new Value(incidents.stream()
                        .map(i -> new Entry(i.name() + ", " + i.date(), Links.incident(i.id())))
                        .toList());
    }

    private static String known(@Nullable Object cell) {
        return cell == null ? "not known" : cell.toString();
    }

    private static Line line(String label, List<ComparisonTable.Row> rows, Function<ComparisonTable.Row, Value> value) {
        return new Line(label, rows.stream().map(value).toList());
    }

    private static Value one(String text) {
        return new Value(List.of(new Entry(text, null)));
    }

    private static Value one(String text, String href) {
        return new Value(List.of(new Entry(text, href)));
    }
}
