package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linchpin.graph.Column;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;
import org.linchpin.platform.table.TextMatch;
import org.linchpin.report.search.Found;
import org.linchpin.report.search.Search;

/** Lets people name what they refer to, where files hold an id. */
final class References {
    /** A browser offers so many without effort; of more, only what resembles the text. */
    private static final int MOST_OFFERED = 500;

    private static final int MOST_NAMED = 5;

    private final DependencyGraph graph;

    References(DependencyGraph graph) {
        this.graph = graph;
    }

    /** The id of the only thing of an allowed kind that is called so; else the text as it is. */
    String id(Column column, String text) {
        if (text.isEmpty() || graph.rows().find(GraphRow.class, text) != null) {
            return text;
        }
        String folded = TextMatch.folded(text);
        List<String> called = found(column, text)
                .filter(found -> TextMatch.folded(found.name()).equals(folded))
                .map(Found::id)
                .limit(2)
                .toList();
        return called.size() == 1 ? called.get(0) : text;
    }

    /** What could be meant by a text that names nothing; empty if nothing resembles it. */
    Optional<String> candidates(Column column, String text) {
        List<String> near = found(column, text)
                .limit(MOST_NAMED)
                .map(found -> "%s (%s)".formatted(new RowNames(graph).thing(found.id()), found.id()))
                .toList();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "“%s” is not one id or name. Choose one of: %s.".formatted(text, String.join("; ", near)));
    }

    /** What may be referred to: everything where that is little, else what resembles the text. */
    List<Field.Option> offered(Column column, String text) {
        int all = column.references().stream()
                .mapToInt(type -> graph.rows().rows(type).size())
                .sum();
        Stream<String> ids = all <= MOST_OFFERED
                ? column.references().stream()
                        .sorted()
                        .flatMap(type -> graph.rows().rows(type).stream())
                        .map(GraphRow::key)
                : text.isEmpty() ? Stream.of() : found(column, text).map(Found::id);
        var names = new RowNames(graph);
        return ids.limit(MOST_OFFERED)
                .map(id -> new Field.Option(id, names.thing(id)))
                .toList();
    }

    /** The sources, by title; those of a text that may be free. */
    List<Field.Option> sources() {
        List<Field.Option> options = new ArrayList<>();
        graph.rows().rows(RowType.SOURCE).stream()
                .limit(MOST_OFFERED)
                .forEach(row -> options.add(new Field.Option(row.key(), new RowNames(graph).thing(row.key()))));
        return options;
    }

    private Stream<Found> found(Column column, String text) {
        Set<RowType> allowed = column.references();
        return Search.in(graph, text).stream().filter(found -> {
            GraphRow row = graph.rows().find(GraphRow.class, found.id());
            return row != null && allowed.contains(row.type());
        });
    }
}
