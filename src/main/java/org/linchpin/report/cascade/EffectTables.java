package org.linchpin.report.cascade;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Badges;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Tables of what a fault does to services, each with the chain that shows why. */
public final class EffectTables {
    /** What goes down first, then the most critical, then the earliest. */
    public static final Comparator<Effect> WORST_FIRST = Comparator.comparing((Effect e) -> !e.isDown())
            .thenComparing(e -> e.service().criticality())
            .thenComparingDouble(e -> e.isDown() ? e.cascade().downAfterHours(e.node()) : 0)
            .thenComparing(e -> e.service().id());

    private EffectTables() {}

    /** For a fault: every service that it reaches. */
    public static final TableDefinition<Effect> OF_FAULT = new TableDefinition<>(
            "services",
            "Services that would go down or be degraded, by which chain",
            "services",
            "-effect",
            "No service would go down or be degraded, among the dependencies known.",
            Stream.of(List.of(service()), owner(), List.of(criticality(), effect()), chain())
                    .flatMap(List::stream)
                    .toList());

    /**
     * For several faults: as {@link #OF_FAULT}, and what only their combination takes down.
     *
     * @param onlyTogether services that none of the faults alone takes down
     */
    public static TableDefinition<Effect> ofFaults(IntPredicate onlyTogether) {
        return new TableDefinition<>(
                OF_FAULT.name(),
                OF_FAULT.caption(),
                OF_FAULT.noun(),
                OF_FAULT.sort(),
                OF_FAULT.emptyText(),
                Stream.of(
                                List.of(service()),
                                owner(),
                                List.of(
                                        criticality(),
                                        effect(),
                                        TableColumn.<Effect>text(
                                                        "only_together",
                                                        "Only together",
                                                        e -> onlyTogether.test(e.node()) ? "yes" : null)
                                                .help(
                                                        "Whether it goes down, though none of the faults alone would take it down.")
                                                .ifAny()),
                                chain())
                        .flatMap(List::stream)
                        .toList());
    }

    /** The services that the faults of a cascade reach, but for the faults themselves. */
    public static List<Effect> effects(Cascade cascade) {
        List<Integer> faults = cascade.scenario().faults();
        return IntStream.concat(Arrays.stream(cascade.down()), Arrays.stream(cascade.degraded()))
                .filter(n -> cascade.graph().kind(n) == NodeKind.SERVICE && !faults.contains(n))
                .mapToObj(n -> new Effect(cascade, faults.get(0), List.of(), n))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static TableColumn<Effect> service() {
        return TableColumn.<Effect>text("service", "Service", e -> e.service().name())
                .link(e -> Links.service(e.service().id()));
    }

    private static List<TableColumn<Effect>> owner() {
        return List.of(
                TableColumn.<Effect>text(
                                "organization",
                                "Organization",
                                e -> e.organization().name())
                        .link(e -> Links.organization(e.organization().id())),
                TableColumn.<Effect>text(
                                "sector", "Sector", e -> e.organization().sector())
                        .link(e -> Links.sector(e.organization().sector())),
                TableColumn.<Effect>text(
                                "country",
                                "Country or territory",
                                e -> e.organization().country())
                        .shownAs(e -> Words.country(e.organization().country())));
    }

    private static TableColumn<Effect> criticality() {
        return TableColumn.badge(
                "criticality", "Criticality", e -> Badges.of(e.service().criticality()));
    }

    private static TableColumn<Effect> effect() {
        return TableColumn.badge("effect", "Effect", e -> e.isDown() ? Badges.DOWN : Badges.DEGRADED);
    }

    private static List<TableColumn<Effect>> chain() {
        return List.of(
                TableColumn.<Effect>hours("down_after_hours", "Down after", Effect::downAfterHours),
                TableColumn.<Effect>badge("tolerance", "Impact tolerance", EffectTables::tolerance)
                        .help(
                                "Whether the service would be down for longer than its owner can bear, if a limit is given."),
                TableColumn.text("chain", "By which chain", e -> new FaultNames(e.graph()).chain(e.explanation())),
                TableColumn.<Effect>text(
                                "evidence",
                                "Weakest evidence",
                                e -> e.explanation().weakestEvidence().text())
                        .help(
                                "Of the dependencies in the chain: documented (a source says so), declared (a party says so), "
                                        + "not stated, or illustrative (assumed)."));
    }

    private static @Nullable Badge tolerance(Effect effect) {
        Boolean breached = effect.isDown() ? effect.cascade().toleranceBreached(effect.node()) : null;
        return breached == null ? null : Badges.tolerance(breached);
    }
}
