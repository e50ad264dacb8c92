package org.linchpin.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linchpin.graph.Choice;
import org.linchpin.graph.FaultMode;
import org.linchpin.incident.OngoingIncident;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Keeps the incidents that organizations record. Whose they may see, the caller says. */
@ApplicationScoped
public class OwnIncidents implements PanacheRepositoryBase<StoredIncident, UUID> {
    private static final TypeReference<List<Seen>> SEEN = new TypeReference<>() {};

    private static final long A_MONTH = OngoingIncident.WITHOUT_END.toDays() + 1;
    private static final double HOURS_A_DAY = 24;

    private final ObjectMapper json;
    private final Clock clock;

    OwnIncidents(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Those of an organization, the latest first. */
    public List<RecordedIncident> of(String organization) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list("organization", Sort.descending("date", "id"), organization).stream()
                        .map(this::recorded)
                        .toList());
    }

    /** All that may last on a day, of every organization, the latest first: begun in the month before, or long. */
    public List<RecordedIncident> lasting(LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list(
                                "date > ?1 or durationHours > ?2",
                                Sort.descending("date", "id"),
                                day.minusDays(A_MONTH),
                                (A_MONTH - 1) * HOURS_A_DAY)
                        .stream()
                        .map(this::recorded)
                        .toList());
    }

    /**
     * One of an organization's.
     *
     * @param id as in an address
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if the organization recorded none of that id
     */
    public RecordedIncident require(String organization, String id) {
        return find(organization, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "The organization recorded no incident \"%s\".".formatted(id)));
    }

    /** As {@link #require}; empty if the organization recorded none of that id. */
    public Optional<RecordedIncident> find(String organization, String id) {
        UUID known;
        try {
            known = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> findByIdOptional(known)
                        .filter(row -> row.organization.equals(organization))
                        .map(this::recorded));
    }

    /**
     * Keeps an incident, unless one of that id is kept already: a form that is sent twice tells of one incident.
     *
     * @param id of the new incident
     */
    RecordedIncident add(String organization, UUID id, OwnIncident incident, String user) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                StoredIncident known = findById(id);
                if (known != null) {
                    return known.organization.equals(organization)
                            ? recorded(known)
                            : recorded(stored(organization, UUID.randomUUID(), incident, user));
                }
                return recorded(stored(organization, id, incident, user));
            });
        } catch (PersistenceException e) { // the same form at the same time
            return find(organization, id.toString()).orElseThrow(() -> e);
        }
    }

    private StoredIncident stored(String organization, UUID id, OwnIncident incident, String user) {
        var row = new StoredIncident();
        row.id = id;
        row.organization = organization;
        row.recordedBy = user;
        row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        set(row, incident);
        persistAndFlush(row);
        return row;
    }

    /**
     * Puts another account of an incident in place of that before.
     *
     * @param version that the person saw
     * @return false, and nothing is changed, if somebody changed or deleted it since
     */
    boolean change(String organization, UUID id, int version, OwnIncident incident) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoredIncident row = findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || !row.organization.equals(organization) || row.version != version) {
                return false;
            }
            set(row, incident);
            return true;
        });
    }

    /** Forgets an incident, if it is there. */
    public void remove(String organization, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> delete("id = ?1 and organization = ?2", id, organization));
    }

    /**
     * Forgets an incident.
     *
     * @param version that the person saw
     * @return false, and nothing is forgotten, if somebody changed it since
     */
    boolean remove(String organization, UUID id, int version) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> delete("id = ?1 and organization = ?2 and version = ?3", id, organization, version))
                > 0;
    }

    private void set(StoredIncident row, OwnIncident incident) {
        row.name = incident.name();
        row.date = incident.date();
        row.faults = String.join(" ", incident.faults());
        row.mode = incident.mode().text();
        row.durationHours = incident.durationHours();
        row.source = incident.source();
        try {
            row.observations = json.writeValueAsString(incident.seen());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordedIncident recorded(StoredIncident row) {
        try {
            return new RecordedIncident(
                    row.id,
                    row.organization,
                    new OwnIncident(
                            row.name,
                            row.date,
                            List.of(row.faults.split(" ", -1)),
                            Choice.of(FaultMode.class, row.mode),
                            row.durationHours,
                            row.source,
                            observations(row)),
                    row.recordedBy,
                    row.recordedAt,
                    row.version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of each subject once: earlier versions took what was said of it twice. */
    private List<Seen> observations(StoredIncident row) throws JsonProcessingException {
        Map<String, Seen> bySubject = new LinkedHashMap<>();
        json.readValue(row.observations, SEEN).forEach(seen -> bySubject.putIfAbsent(seen.subject(), seen));
        return List.copyOf(bySubject.values());
    }
}
