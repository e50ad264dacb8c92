package org.linchpin.report.occurrence;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Observed;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.Seen;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.search.FaultSearch;

/**
 * The form of an incident, as it was typed.
 *
 * @param faults what is chosen to have failed
 * @param search for more of that
 * @param subjects the services and systems of the organization
 */
public record OwnIncidentForm(
        String name,
        String date,
        List<Chosen> faults,
        FaultSearch search,
        String mode,
        String hours,
        String source,
        List<Subject> subjects) {
    static final String FAULT = "fault";
    static final String QUERY = "q";
    static final String ADD = "add";
    static final String DROP = "drop";
    private static final String SEEN = "seen.";
    private static final String RECOVERY = "recovery.";

    public OwnIncidentForm {
        faults = List.copyOf(faults);
        subjects = List.copyOf(subjects);
    }

    /** Something that failed; its name is its id where the graph does not know it. */
    public record Chosen(String id, String name) {}

    /**
     * A service or system.
     *
     * @param seen {@link Observed#text}; empty if it was not observed
     */
    public record Subject(String id, String name, String kind, String seen, String recovery) {}

    /** An empty form. */
    static OwnIncidentForm blank(DependencyGraph graph, int[] subjects) {
        return new OwnIncidentForm(
                "",
                "",
                List.of(),
                FaultSearch.NONE,
                FaultMode.MALFUNCTION.text(),
                "",
                "",
                subjects(graph, subjects, Map.of(), Map.of()));
    }

    /** The form of what is recorded. */
    static OwnIncidentForm of(DependencyGraph graph, int[] subjects, OwnIncident incident) {
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> recovery = new TreeMap<>();
        incident.seen().forEach(s -> {
            seen.put(s.subject(), s.observed().text());
            Double hours = s.recoveryHours();
            if (hours != null) {
                recovery.put(s.subject(), number(hours));
            }
        });
        Double hours = incident.durationHours();
        return new OwnIncidentForm(
                incident.name(),
                incident.date().toString(),
                chosen(graph, incident.faults()),
                FaultSearch.NONE,
                incident.mode().text(),
                hours == null ? "" : number(hours),
                incident.source(),
                subjects(graph, subjects, seen, recovery));
    }

    /** What was typed. */
    static OwnIncidentForm typed(DependencyGraph graph, int[] subjects, MultivaluedMap<String, String> form) {
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> recovery = new TreeMap<>();
        for (int node : subjects) {
            String id = graph.id(node);
            seen.put(id, text(form, SEEN + id));
            recovery.put(id, text(form, RECOVERY + id));
        }
        return new OwnIncidentForm(
                text(form, "name"),
                text(form, "date"),
                chosen(graph, chosen(form)),
                text(form, QUERY).isBlank()
                        ? FaultSearch.NONE
                        : FaultSearch.of(graph, text(form, QUERY).strip()),
                text(form, "mode"),
                text(form, "hours"),
                text(form, "source"),
                subjects(graph, subjects, seen, recovery));
    }

    /**
     * The incident.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    OwnIncident read(DependencyGraph graph, String organization, LocalDate today) {
        List<Seen> seen = new ArrayList<>();
        for (Subject subject : subjects) {
            if (!subject.seen().isEmpty()) {
                seen.add(new Seen(
                        subject.id(),
                        Choice.find(Observed.class, subject.seen())
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "“%s” is nothing that can be observed.".formatted(subject.seen()))),
                        hours(subject.recovery(), "recovery of " + subject.name())));
            }
        }
        var incident = new OwnIncident(
                name,
                day(),
                faults.stream().map(Chosen::id).toList(),
                Choice.find(FaultMode.class, mode)
                        .orElseThrow(() -> new IllegalArgumentException("“%s” is no mode.".formatted(mode))),
                hours(hours, "the outage"),
                source,
                seen);
        incident.check(graph, organization, today);
        return incident;
    }

    /** What was chosen before, with what is added now and without what is taken away. */
    private static List<String> chosen(MultivaluedMap<String, String> form) {
        List<String> ids = new ArrayList<>(form.getOrDefault(FAULT, List.of()));
        ids.addAll(form.getOrDefault(ADD, List.of()));
        ids.removeAll(form.getOrDefault(DROP, List.of()));
        return ids.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Chosen> chosen(DependencyGraph graph, List<String> ids) {
        return ids.stream()
                .map(id -> new Chosen(
                        id, graph.node(id) == DependencyGraph.NONE ? id : new FaultNames(graph).full(graph.node(id))))
                .toList();
    }

    /** What failed, by names. */
    static String names(DependencyGraph graph, OwnIncident incident) {
        return Phrases.join(
                chosen(graph, incident.faults()).stream().map(Chosen::name).toList());
    }

    /** Whether that is chosen. */
    public boolean isChosen(String id) {
        return faults.stream().anyMatch(fault -> fault.id().equals(id));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“%s” is no day, such as 2026-01-31.".formatted(date), e);
        }
    }

    private static @Nullable Double hours(String typed, String of) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The hours of %s are “%s”, but must be a number.".formatted(of, typed), e);
        }
    }

    private static List<Subject> subjects(
            DependencyGraph graph, int[] nodes, Map<String, String> seen, Map<String, String> recovery) {
        List<Subject> subjects = new ArrayList<>();
        for (int node : nodes) {
            String id = graph.id(node);
            subjects.add(new Subject(
                    id,
                    graph.name(node),
                    graph.kind(node).text(),
                    seen.getOrDefault(id, ""),
                    recovery.getOrDefault(id, "")));
        }
        return subjects;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static String number(double hours) {
        return Double.toString(hours).replaceFirst("\\.0$", "");
    }
}
