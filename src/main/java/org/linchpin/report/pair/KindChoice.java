package org.linchpin.report.pair;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linchpin.graph.Choice;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * The kinds of node that a reader looks for hidden pairs among; in the address as in the API.
 *
 * @param kinds at least one
 */
public record KindChoice(Set<NodeKind> kinds) {
    static final String NAME = "kind";

    public KindChoice {
        kinds = Set.copyOf(kinds);
    }

    /**
     * What the address says; products if it says nothing.
     *
     * @throws ProblemException if it names no kind of node
     */
    public static KindChoice of(PageAddress address) {
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        for (String text : address.parameters().getOrDefault(NAME, List.of())) {
            kinds.add(Choice.find(NodeKind.class, text.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.BAD_REQUEST,
                            "kind is \"%s\", but must be one of %s."
                                    .formatted(
                                            text,
                                            String.join(
                                                    ", ",
                                                    Stream.of(NodeKind.values())
                                                            .map(NodeKind::text)
                                                            .toList())))));
        }
        return new KindChoice(kinds.isEmpty() ? Set.of(NodeKind.PRODUCT) : kinds);
    }

    /** One link a kind, which adds it or takes it away; taking the last away leads back to products. */
    public List<Narrowing.Chip> chips(PageAddress here, String place) {
        return Stream.of(NodeKind.values())
                .sorted(Comparator.reverseOrder())
                .map(kind -> {
                    Set<NodeKind> others = EnumSet.copyOf(kinds);
                    if (!others.remove(kind)) {
                        others.add(kind);
                    }
                    PageAddress there = here.withAll(
                            NAME, others.stream().map(NodeKind::text).toList());
                    return new Narrowing.Chip(Words.kinds(kind), there + "#" + place, kinds.contains(kind));
                })
                .toList();
    }

    /** <em>products</em>, <em>vendors and products</em>. */
    public String shown() {
        return Phrases.join(kinds.stream().sorted().map(Words::kinds).toList());
    }
}
