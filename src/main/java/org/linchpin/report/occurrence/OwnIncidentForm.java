package org.linchpin.report.occurrence;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** At most a thousandth. */
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,5}([.][0-9]{1,3})?");

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

    /** Something that failed. */
    public record Chosen(String id, String name) {}

    /**
     * A service or system.
     *
     * @param seen {@link Observed#text}; empty if it was not observed
     */
    public record Subject(String id, String name, String kind, String seen, String recovery) {}

    /** An empty form. */
    static OwnIncidentForm blank(List<Subject> subjects) {
        return new OwnIncidentForm("", "", List.of(), FaultSearch.NONE, FaultMode.MALFUNCTION.text(), "", "", subjects);
    }

    /** The form of what is recorded. */
    static OwnIncidentForm of(DependencyGraph graph, List<Subject> subjects, OwnIncident incident) {
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
                filled(subjects, seen, recovery));
    }

    /** What was typed. */
    static OwnIncidentForm typed(DependencyGraph graph, List<Subject> subjects, MultivaluedMap<String, String> form) {
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> recovery = new TreeMap<>();
        for (Subject subject : subjects) {
            seen.put(subject.id(), text(form, SEEN + subject.id()));
            recovery.put(subject.id(), text(form, RECOVERY + subject.id()));
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
                filled(subjects, seen, recovery));
    }

    /**
     * The incident.
     *
     * @param before what was recorded until now; null if nothing
     * @throws IllegalArgumentException with what is wrong
     */
    OwnIncident read(DependencyGraph graph, String organization, LocalDate today, @Nullable OwnIncident before) {
        List<Seen> seen = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.seen().isEmpty()) {
                if (!subject.recovery().isBlank()) {
                    throw new IllegalArgumentException(
                            "%s worked again after “%s” hours, but it is not said whether it was down or degraded."
                                    .formatted(subject.name(), subject.recovery()));
                }
            } else {
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
        incident.check(graph, organization, today, before);
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
                        id,
                        graph.node(id) == DependencyGraph.NONE
                                ? "something that is not in the graph, or not yours to see"
                                : new FaultNames(graph).full(graph.node(id))))
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
            throw new IllegalArgumentException(
                    date.isBlank()
                            ? "The date is missing, such as 2026-01-31."
                            : "“%s” is no day, such as 2026-01-31.".formatted(date),
                    e);
        }
    }

    private static @Nullable Double hours(String typed, String of) {
        if (typed.isBlank()) {
            return null;
        }
        if (!HOURS.matcher(typed.strip()).matches()) {
            throw new IllegalArgumentException(
                    "The hours of %s are “%s”, but must be 0 to 87,600, such as 1.5.".formatted(of, typed));
        }
        return Double.valueOf(typed.strip());
    }

    /**
     * The services and systems of an organization, of which nothing is said yet.
     *
     * @param before what was recorded until now, which may name what is not in the graph any more; null if nothing
     */
    static List<Subject> subjects(DependencyGraph graph, int[] nodes, @Nullable OwnIncident before) {
        List<Subject> subjects = new ArrayList<>();
        for (int node : nodes) {
            subjects.add(new Subject(
                    graph.id(node), graph.name(node), graph.kind(node).text(), "", ""));
        }
        if (before != null) {
            Set<String> there = subjects.stream().map(Subject::id).collect(Collectors.toSet());
            before.seen().stream()
                    .map(Seen::subject)
                    .filter(id -> !there.contains(id))
                    .forEach(id -> subjects.add(new Subject(id, id, "not in the graph any more", "", "")));
        }
        return subjects;
    }

    private static List<Subject> filled(
            List<Subject> subjects, Map<String, String> seen, Map<String, String> recovery) {
        return subjects.stream()
                .map(subject -> new Subject(
                        subject.id(),
                        subject.name(),
                        subject.kind(),
                        seen.getOrDefault(subject.id(), ""),
                        recovery.getOrDefault(subject.id(), "")))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static String number(double hours) {
        return Double.toString(hours).replaceFirst("\\.0$", "");
    }
}
