package org.linchpin.scenario;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Keeps scenarios, and shows each to those only whose it is. */
@RequestScoped
public class Scenarios implements PanacheRepositoryBase<Scenario, UUID> {
    private static final int LONGEST_NAME = 200;

    private final Viewer viewer;
    private final Clock clock;

    Scenarios(Viewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those that the person may see, the latest first. */
    public List<SavedScenario> mine() {
        return QuarkusTransaction.requiringNew()
                .call(() -> listAll(Sort.descending("createdAt", "id")).stream()
                        .filter(this::mayBeSeen)
                        .map(Scenario::saved)
                        .toList());
    }

    /**
     * One of those that the person may see.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}
     */
    public SavedScenario require(String id) {
        return QuarkusTransaction.requiringNew().call(() -> find(id).saved());
    }

    /**
     * Saves a scenario.
     *
     * @param organization whose people may see it, the person among them; null: the person alone
     * @param revision on which it is made
     * @throws ProblemException if it has no name, or assumes nothing or too much
     */
    public SavedScenario save(String name, @Nullable String organization, ScenarioQuery query, long revision) {
        String text = query.text();
        if (query.isEmpty() || text.length() > Scenario.LONGEST_QUERY) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    query.isEmpty()
                            ? "The scenario assumes nothing. Choose what fails, or what changes, first."
                            : "The scenario is too long to be kept. Leave something out.");
        }
        String checked = checked(name);
        return QuarkusTransaction.requiringNew().call(() -> {
            var scenario = new Scenario();
            scenario.name = checked;
            scenario.organization = organization;
            scenario.author = viewer.name();
            scenario.query = text;
            scenario.revision = revision;
            scenario.createdAt = now();
            scenario.changedAt = scenario.createdAt;
            persist(scenario);
            return scenario.saved();
        });
    }

    /**
     * Gives a scenario another name.
     *
     * @throws ProblemException if it is not there, or the name is none
     */
    public SavedScenario rename(String id, String name) {
        String checked = checked(name);
        return QuarkusTransaction.requiringNew().call(() -> {
            Scenario scenario = find(id);
            scenario.name = checked;
            scenario.changedAt = now();
            return scenario.saved();
        });
    }

    /**
     * Deletes a scenario.
     *
     * @throws ProblemException if it is not there
     */
    public void remove(String id) {
        QuarkusTransaction.requiringNew().run(() -> delete(find(id)));
    }

    private Scenario find(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).filter(this::mayBeSeen).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private boolean mayBeSeen(Scenario scenario) {
        return scenario.organization == null
                ? scenario.author.equals(viewer.name())
                : viewer.owns(scenario.organization);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no scenario \"%s\".".formatted(id));
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "A scenario's name has 1 to %d characters, not %d.".formatted(LONGEST_NAME, stripped.length()));
        }
        return stripped;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
