package org.linchpin.report.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplyLoss;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Words;

/** What would become of an organization's services if suppliers supplied no more: countries, vendors or places, all alike. */
public final class LossTable {
    private LossTable() {}

    /** One loss, on its graph. */
    public record Row(DependencyGraph graph, SupplyLoss loss) {
        String id() {
            return graph.id(loss.fault());
        }

        NodeKind kind() {
            return graph.kind(loss.fault());
        }

        String name() {
            return kind() == NodeKind.COUNTRY ? Words.country(id()) : new FaultNames(graph).full(loss.fault());
        }

        @Nullable
        LocalDate firstEnd() {
            return loss.contracts().isEmpty() ? null : loss.contracts().get(0).ends();
        }

        @Nullable
        LocalDate firstNotice() {
            return loss.contracts().stream()
                    .map(Contract::noticeBy)
                    .filter(Objects::nonNull)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The table.
     *
     * @param name its name in addresses
     * @param href by id of what is lost, the page with it
     */
    static TableDefinition<Row> of(String name, NodeKind kind, String organization, UnaryOperator<String> href) {
        return new TableDefinition<>(
                        name,
                        caption(kind).formatted(organization),
                        Words.kinds(kind),
                        kind == NodeKind.COUNTRY ? "country" : "supplier",
                        "No service would go down or go on degraded, among the dependencies known.",
                        List.of(
                                TableColumn.<Row>text(
                                                kind == NodeKind.COUNTRY ? "country" : "supplier",
                                                kind == NodeKind.COUNTRY
                                                        ? "Country or territory"
                                                        : kind == NodeKind.VENDOR ? "Vendor" : "Place",
                                                kind == NodeKind.COUNTRY ? Row::id : Row::name)
                                        .shownAs(Row::name)
                                        .link(r -> href.apply(r.id())),
                                TableColumn.<Row>number(
                                        "at_once",
                                        "Down at once",
                                        r -> r.loss().atOnce().size()),
                                TableColumn.<Row>number(
                                        "within_30_days",
                                        "Down within 30 days",
                                        r -> r.loss().within30Days().size()),
                                TableColumn.<Row>number(
                                        "later",
                                        "Down later",
                                        r -> r.loss().later().size()),
                                TableColumn.<Row>number(
                                        "critical_down",
                                        "Of these critical",
                                        r -> r.loss().criticalDown()),
                                TableColumn.<Row>number(
                                                "without_updates",
                                                kind == NodeKind.LOCATION ? "On, degraded" : "On without updates",
                                                r -> r.loss().withoutUpdates().size())
                                        .help("Services that would go on, degraded: by a fallback, or because what is"
                                                + " installed goes on without its vendor."),
                                TableColumn.<Row>number(
                                                "contracts",
                                                "Contracts",
                                                r -> r.loss().contracts().size())
                                        .help("Of the organization, about what is lost."),
                                TableColumn.<Row>date("first_end", "First contract ends", Row::firstEnd)
                                        .ifAny(),
                                TableColumn.<Row>date("first_notice", "First notice by", Row::firstNotice)
                                        .ifAny(),
                                TableColumn.code("id", "Id", Row::id)))
                .withNote(ProcurementNotice.TEXT);
    }

    private static String caption(NodeKind kind) {
        return switch (kind) {
            case COUNTRY -> "If suppliers under one jurisdiction stopped supplying: services of %s";
            case LOCATION -> "If one place or cloud region were lost: services of %s";
            default -> "If one vendor stopped supplying: services of %s";
        };
    }
}
