package org.linchpin.occurrence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observed;
import org.linchpin.graph.Organization;

/**
 * What an organization says of an incident.
 *
 * @param faults ids of what failed, 1 to {@value #MOST_FAULTS}
 * @param durationHours until the supplier's repair, at least 0; null if it did not help; 0 if nothing stopped
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
    private static final double LEAST_HOURS = 0.001;

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
                durationHours == null
                        || durationHours == 0
                        || durationHours >= LEAST_HOURS && durationHours <= MOST_HOURS,
                "The outage lasted 0 to 87,600 hours, to a thousandth.");
        require(seen.size() <= MOST_SEEN, "At most 2,000 services and systems can be observed.");
    }

    /**
     * Holds it against a graph.
     *
     * @param organization id of whose incident it is
     * @param before what was recorded until now, which may name what is not in the graph any more; null if nothing
     * @throws IllegalArgumentException with what is not there, or not theirs, said twice, or has not happened yet
     */
    public void check(DependencyGraph graph, String organization, LocalDate today, @Nullable OwnIncident before) {
        for (String id : faults) {
            require(
                    graph.node(id) != DependencyGraph.NONE || before != null && before.faults.contains(id),
                    "“%s” is no id of anything that can fail. The search finds ids by names.".formatted(id));
        }
        Set<String> subjects = new HashSet<>();
        for (Seen one : seen) {
            check(one, graph, organization, before);
            require(subjects.add(one.subject()), "“%s” is observed twice.".formatted(one.subject()));
        }
        require(!date.isAfter(today), "%s lies in the future.".formatted(date));
        require(!date.isBefore(Incident.FIRST_DAY), "%s is before %s.".formatted(date, Incident.FIRST_DAY));
    }

    private void check(Seen one, DependencyGraph graph, String organization, @Nullable OwnIncident before) {
        String subject = one.subject();
        int node = graph.node(subject);
        Organization owner = node == DependencyGraph.NONE ? null : graph.owner(node);
        require(
                owner != null && owner.id().equals(organization)
                        || before != null
                                && before.seen.stream()
                                        .anyMatch(s -> s.subject().equals(subject)),
                "“%s” is no id of a service or system of the organization.".formatted(subject));
        require(
                !faults.contains(subject),
                "“%s” is what failed: what follows from it is observed, not it itself.".formatted(subject));
        require(
                durationHours == null || durationHours > 0 || one.observed() == Observed.UNAFFECTED,
                "0 hours say that nothing stopped, but “%s” was seen to be %s."
                        .formatted(subject, one.observed().text()));
    }

    /** The same, where other things failed. */
    OwnIncident of(List<String> others) {
        return new OwnIncident(name, date, others, mode, durationHours, source, seen);
    }

    private static void require(boolean holds, String right) {
        if (!holds) {
            throw new IllegalArgumentException(right);
        }
    }
}
