package org.linchpin.report.search;

import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.report.Words;

/**
 * A search for what can fail, by name or id.
 *
 * @param query what is searched for; empty if nothing
 * @param found the closest names
 * @param outcome how much was found, in words; empty if nothing is searched for
 */
public record FaultSearch(String query, List<Found> found, String outcome) {
    /** The closest names; a longer list is no help in choosing. */
    private static final int MOST_FOUND = 20;

    public FaultSearch {
        found = List.copyOf(found);
    }

    /** Nothing is searched for. */
    public static final FaultSearch NONE = new FaultSearch("", List.of(), "");

    /** What has all words of the query in its name or id, and can fail. */
    public static FaultSearch of(DependencyGraph graph, String query) {
        List<Found> found = Search.in(graph, query).stream()
                .filter(f -> graph.node(f.id()) != DependencyGraph.NONE)
                .toList();
        return new FaultSearch(query, found.stream().limit(MOST_FOUND).toList(), outcome(found.size(), query));
    }

    private static String outcome(int found, String query) {
        if (found == 0) {
            return "Nothing has a name or an id with the words “%s”. Try fewer of them, or another spelling."
                    .formatted(query);
        }
        return found > MOST_FOUND
                ? "%s have “%s” in their name or id; these are the closest %d. More words narrow it down."
                        .formatted(Words.number(found), query, MOST_FOUND)
                : "%s “%s” in the name or id.".formatted(Words.count(found, "thing has", "things have"), query);
    }
}
