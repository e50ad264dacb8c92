package org.linchpin.report.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Dependencies as rows that can be opened, changed and confirmed. */
final class NeedRows {
    private NeedRows() {}

    /**
     * One dependency.
     *
     * @param day of its evidence; null if nothing tells
     * @param stale whether it is to be confirmed
     */
    record Row(
            DependencyGraph graph,
            Dependency need,
            @Nullable LocalDate day,
            boolean stale) {
        static Row of(DependencyGraph graph, Dependency need, EvidenceDates dates) {
            return new Row(graph, need, EvidenceDates.of(graph.rows(), need), dates.isStale(graph.rows(), need));
        }

        String href() {
            return Links.dependency(need.from(), need.to(), need.group());
        }

        String from() {
            return new RowNames(graph).thing(need.from());
        }

        String to() {
            return new RowNames(graph).thing(need.to());
        }

        @Nullable
        Organization owner() {
            int node = graph.node(need.from());
            return node == DependencyGraph.NONE ? null : graph.owner(node);
        }

        boolean counts() {
            return need.validOn(graph.asOf());
        }
    }

    /** What one thing needs. */
    static final TableDefinition<Row> NEEDS = ofOne(
            "needs",
            "What it needs",
            "No dependency of it is in the graph.",
            TableColumn.<Row>text("to", "Needs", Row::to),
            r -> r.need().to());

    /** Who needs one thing. */
    static final TableDefinition<Row> NEEDED = ofOne(
            "needed",
            "Who needs it",
            "Nothing in the graph says that it needs this itself.",
            TableColumn.<Row>text("from", "Who needs it", Row::from),
            r -> r.need().from());

    /** What is to be confirmed. */
    static final TableDefinition<Row> STALE = new TableDefinition<>(
            "evidence",
            "Dependencies whose evidence is to be confirmed, the oldest first",
            "dependencies",
            "day",
            "No evidence is to be confirmed.",
            List.of(
                    from(),
                    to(),
                    day(),
                    evidence(),
                    TableColumn.<Row>text("source", "Source", r -> r.need().source()),
                    TableColumn.<Row>text(
                                    "organization",
                                    "Organization",
                                    r -> r.owner() == null ? null : r.owner().name())
                            .link(r -> r.owner() == null
                                    ? null
                                    : Links.organization(r.owner().id())),
                    group(),
                    TableColumn.<Row>text("datasets", "Data set", r -> Words.datasets(r.need()))
                            .notSearched()));

    /** What names a source. */
    static final TableDefinition<Row> CITING = new TableDefinition<>(
            "citing",
            "Dependencies that name it as their source",
            "dependencies",
            "",
            "No dependency names it as its source.",
            List.of(from(), to(), counts(), evidence(), day(), state()));

    /** What a contract is about. */
    static final TableDefinition<Row> COVERED = new TableDefinition<>(
            "covered",
            "What its organization needs of what it is about",
            "dependencies",
            "",
            "No dependency of the organization on what it is about is in the graph.",
            List.of(from(), to(), group(), kind(), counts(), evidence()));

    private static TableColumn<Row> from() {
        return TableColumn.<Row>text("from", "What needs it", Row::from).link(Row::href);
    }

    private static TableColumn<Row> to() {
        return TableColumn.<Row>text("to", "What is needed", Row::to)
                .link(r -> Links.row(r.need().to()));
    }

    /**
     * The dependencies of one thing.
     *
     * @param other names the thing at the other end
     * @param id of that thing
     */
    private static TableDefinition<Row> ofOne(
            String name, String caption, String emptyText, TableColumn<Row> other, Function<Row, String> id) {
        return new TableDefinition<>(
                name,
                caption,
                "dependencies",
                "",
                emptyText,
                List.of(
                        other.link(Row::href),
                        kindOf(id),
                        group(),
                        kind(),
                        counts(),
                        evidence(),
                        day(),
                        state(),
                        TableColumn.code("id", "Id", id::apply)));
    }

    private static TableColumn<Row> kindOf(Function<Row, String> id) {
        return TableColumn.text("kind_of_node", "What it is", r -> {
            int node = r.graph().node(id.apply(r));
            return node == DependencyGraph.NONE ? null : Words.kind(r.graph().kind(node));
        });
    }

    private static TableColumn<Row> group() {
        return TableColumn.<Row>text("group", "Redundancy group", r -> r.need().group())
                .help("Several suppliers of one need, of which so many must work.")
                .ifAny();
    }

    private static TableColumn<Row> kind() {
        return TableColumn.<Row>text(
                        "kind", "Kind of need", r -> r.need().kind().text())
                .help("Hard: without it the other goes down. Soft: without it the other is degraded.");
    }

    private static TableColumn<Row> counts() {
        return TableColumn.badge("counts", "Counts today", r -> {
            LocalDate last = r.need().validTo();
            return r.counts()
                    ? Badge.plain("yes")
                    : Badge.plain(
                            last != null && last.isBefore(r.graph().asOf()) ? "no: ended " + last : "no: not yet");
        });
    }

    private static TableColumn<Row> evidence() {
        return TableColumn.text(
                "evidence",
                "Evidence",
                r -> EvidenceGrade.of(r.need().evidence()).text());
    }

    private static TableColumn<Row> day() {
        return TableColumn.<Row>date("day", "Evidence of", Row::day)
                .help(
                        "The latest of the days on which it was last confirmed, came to be known, and on which its source was published.");
    }

    private static TableColumn<Row> state() {
        return TableColumn.badge(
                "state", "State", r -> r.stale() ? new Badge(Tone.MODERATE, "to confirm") : Badge.plain("current"));
    }
}
