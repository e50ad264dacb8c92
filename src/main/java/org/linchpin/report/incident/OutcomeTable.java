package org.linchpin.report.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Observed;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.ChainStep;
import org.linchpin.incident.SubjectOutcome;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** The subjects of an incident: what was observed of each, and what was predicted by which chain. */
public final class OutcomeTable {
    private OutcomeTable() {}

    /**
     * One subject.
     *
     * @param subject its name
     * @param href its page
     * @param owner the organization itself, or that of the service or system
     * @param before the outcome on the dependencies known before
     * @param all the outcome on all dependencies
     */
    public record Row(
            String subject,
            String href,
            Organization owner,
            SubjectOutcome before,
            SubjectOutcome all,
            @Nullable Double outageHours,
            @Nullable String publishers) {}

    public static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "subjects",
            "What was observed, and what was predicted by which chain",
            "subjects",
            "-observed",
            "No outcome is on record.",
            List.of(
                    TableColumn.<Row>text("subject", "Subject", Row::subject).link(Row::href),
                    TableColumn.<Row>text("sector", "Sector", r -> r.owner().sector())
                            .link(r -> Links.sector(r.owner().sector())),
                    TableColumn.badge("observed", "Observed", r -> badge(r.all().observed())),
                    TableColumn.<Row>badge(
                                    "reconstructed",
                                    "Reconstructed",
                                    r -> badge(r.all().predicted()))
                            .help("What follows from all dependencies, most of them recorded because of the incident."),
                    TableColumn.<Row>badge(
                                    "known_before",
                                    "Known before",
                                    r -> badge(r.before().predicted()))
                            .help("What would have been predicted from the dependencies known before the incident."),
                    TableColumn.<Row>hours(
                                    "recovery_hours",
                                    "Recovery",
                                    r -> r.all().observation().recoveryHours())
                            .help("Hours from the start of the incident until it worked again, as reported."),
                    TableColumn.<Row>hours("outage_hours", "Supplier's outage", Row::outageHours)
                            .help("Hours until the supplier's repair was available.")
                            .ifAny(),
                    TableColumn.<Row>text("cause", "Why they differ", r -> cause(r.all()))
                            .help("Of the reconstruction, as far as the dependencies say."),
                    TableColumn.<Row>text("chain", "By which chain", r -> chain(r.all()))
                            .help("From the fault to the service, as reconstructed."),
                    TableColumn.<Row>text(
                                    "evidence",
                                    "Weakest evidence",
                                    r -> r.all().evidence() == null
                                            ? null
                                            : Objects.requireNonNull(r.all().evidence())
                                                    .text())
                            .help("Of the dependencies in the chain."),
                    TableColumn.<Row>text(
                                    "country",
                                    "Country or territory",
                                    r -> r.owner().country())
                            .shownAs(r -> Words.country(r.owner().country())),
                    TableColumn.<Row>text("source", "Says who", Row::publishers).ifAny()));

    public static List<Row> rows(Graph graph, Backtest before, Backtest all) {
        var citations = new Citations(graph);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.outcomes().size(); i++) {
            SubjectOutcome outcome = all.outcomes().get(i);
            String id = outcome.observation().subject();
            Organization owner = owner(graph, id);
            rows.add(new Row(
                    name(graph, id, owner),
                    href(graph, id),
                    owner,
                    before.outcomes().get(i),
                    outcome,
                    all.incident().durationHours(),
                    citations.publishers(outcome.observation().source())));
        }
        return rows;
    }

    /** The organization itself, or that of the service or system. */
    static Organization owner(Graph graph, String subject) {
        Service service = graph.find(Service.class, subject);
        InternalSystem system = graph.find(InternalSystem.class, subject);
        String id = service != null ? service.organization() : system != null ? system.organization() : subject;
        return Objects.requireNonNull(graph.find(Organization.class, id));
    }

    private static String name(Graph graph, String subject, Organization owner) {
        Service service = graph.find(Service.class, subject);
        InternalSystem system = graph.find(InternalSystem.class, subject);
        String part = service != null ? service.name() : system != null ? system.name() : null;
        return part == null ? owner.name() : "%s (%s)".formatted(part, owner.name());
    }

    private static String href(Graph graph, String subject) {
        if (graph.find(Organization.class, subject) != null) {
            return Links.organization(subject);
        }
        return Links.node(graph.find(Service.class, subject) != null ? NodeKind.SERVICE : NodeKind.SYSTEM, subject);
    }

    /** Why prediction and observation differ; null if they do not. */
    static @Nullable String cause(SubjectOutcome outcome) {
        return outcome.cause() == null ? null : BacktestTables.words(outcome.cause());
    }

    static Badge badge(Observed state) {
        return switch (state) {
            case DOWN -> new Badge(Tone.CRITICAL, state.text());
            case DEGRADED -> new Badge(Tone.MODERATE, state.text());
            case UNAFFECTED -> new Badge(Tone.LOW, state.text());
        };
    }

    /** <em>Falcon sensor → Fleet → Flights</em>; null if nothing was predicted. */
    private static @Nullable String chain(SubjectOutcome outcome) {
        if (outcome.chain().isEmpty()) {
            return null;
        }
        var words = new StringBuilder();
        boolean afterFault = false;
        for (ChainStep step : outcome.chain()) {
            boolean isFault = step.because() == null;
            words.append(words.isEmpty() ? "" : afterFault && isFault ? " + " : " → ")
                    .append(step.name());
            ChainStep.Because because = step.because();
            if (because != null && because.size() > 1) {
                words.append(" (%d of %d needed)".formatted(because.required(), because.size()));
            }
            afterFault = isFault;
        }
        return words.toString();
    }
}
