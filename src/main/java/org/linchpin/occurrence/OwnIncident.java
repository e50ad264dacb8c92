package org.linchpin.occurrence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Organization;

/**
 * What an organization says of an incident.
 *
 * @param faults ids of what failed, 1 to {@value #MOST_FAULTS}
 * @param durationHours until the supplier's repair, at least 0; null if it did not help
 * @param source who says so; may be empty
 * @param seen of its services and systems, at most {@value #MOST_SEEN}; also what was not affected
 */
public record OwnIncident(
        String name,
        LocalDate date,
        List<String> faults,
        FaultMode mode,
        @Nullable Double durationHours,
        String source,
        List<Seen> seen) {
    public static final int MOST_FAULTS = 20;
    public static final int MOST_SEEN = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final double MOST_HOURS = 87_600;

    public OwnIncident {
        name = name.strip();
        source = source.strip();
        faults = List.copyOf(faults);
        seen = List.copyOf(seen);
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "The name has 1 to 200 characters.");
        require(source.length() <= LONGEST_SOURCE, "The source has at most 500 characters.");
        require(!faults.isEmpty(), "Name at least one thing that failed.");
        require(faults.size() <= MOST_FAULTS, "At most 20 things can fail at once.");
        require(
                durationHours == null || durationHours >= 0 && durationHours <= MOST_HOURS,
                "The outage lasted 0 to 87,600 hours.");
        require(seen.size() <= MOST_SEEN, "At most 2,000 services and systems can be observed.");
    }

    /**
     * Holds it against a graph.
     *
     * @param organization id of whose incident it is
     * @throws IllegalArgumentException with what is not there, or not theirs, or has not happened yet
     */
    public void check(DependencyGraph graph, String organization, LocalDate today) {
        for (String id : faults) {
            require(
                    graph.node(id) != DependencyGraph.NONE,
                    "“%s” is no id of anything that can fail. The search finds ids by names.".formatted(id));
        }
        for (Seen one : seen) {
            int node = graph.node(one.subject());
            Organization owner = node == DependencyGraph.NONE ? null : graph.owner(node);
            require(
                    owner != null && owner.id().equals(organization),
                    "“%s” is no id of a service or system of the organization.".formatted(one.subject()));
        }
        require(!date.isAfter(today), "%s is not over yet.".formatted(date));
    }

    private static void require(boolean holds, String right) {
        if (!holds) {
            throw new IllegalArgumentException(right);
        }
    }
}
