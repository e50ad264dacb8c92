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

/**
 * The form of an incident, as it was typed.
 *
 * @param faults one id a line
 * @param subjects the services and systems of the organization
 */
public record OwnIncidentForm(
        String name,
        String date,
        String faults,
        String mode,
        String hours,
        String source,
        List<Subject> subjects) {
    private static final String SEEN = "seen.";
    private static final String RECOVERY = "recovery.";

    public OwnIncidentForm {
        subjects = List.copyOf(subjects);
    }

    /**
     * A service or system.
     *
     * @param seen {@link Observed#text}; empty if it was not observed
     */
    public record Subject(String id, String name, String kind, String seen, String recovery) {}

    /** An empty form. */
    static OwnIncidentForm blank(DependencyGraph graph, int[] subjects) {
        return new OwnIncidentForm(
                "", "", "", FaultMode.MALFUNCTION.text(), "", "", subjects(graph, subjects, Map.of(), Map.of()));
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
                String.join("\n", incident.faults()),
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
                text(form, "faults"),
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
    OwnIncident read(DependencyGraph graph, LocalDate today) {
        List<String> ids = faults.lines().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
        for (String id : ids) {
            if (graph.node(id) == DependencyGraph.NONE) {
                throw new IllegalArgumentException(
                        "“%s” is no id of anything that can fail. The search finds ids by names.".formatted(id));
            }
        }
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
        LocalDate day = day();
        if (day.isAfter(today)) {
            throw new IllegalArgumentException("%s is not over yet.".formatted(day));
        }
        return new OwnIncident(
                name,
                day,
                ids,
                Choice.find(FaultMode.class, mode)
                        .orElseThrow(() -> new IllegalArgumentException("“%s” is no mode.".formatted(mode))),
                hours(hours, "the outage"),
                source,
                seen);
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
            throw new IllegalArgumentException("The hours of %s are “%s”, but must be a number.".formatted(of, typed), e);
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
