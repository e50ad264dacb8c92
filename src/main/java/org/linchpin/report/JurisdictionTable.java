package org.linchpin.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.JurisdictionLoss;

/** What would become of an organization's services if suppliers under a country's jurisdiction stopped supplying. */
final class JurisdictionTable {
    private JurisdictionTable() {}

    /** One country, on its graph. */
    record Row(DependencyGraph graph, JurisdictionLoss loss) {
        String code() {
            return graph.id(loss.country());
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

    static TableDefinition<Row> of(String organization) {
        return new TableDefinition<>(
                "jurisdictions",
                "If suppliers under one jurisdiction stopped supplying: services of %s".formatted(organization),
                "countries and territories",
                "country",
                "No service would go down or go on without updates, among the dependencies known.",
                List.of(
                        TableColumn.<Row>text("country", "Country or territory", Row::code)
                                .shownAs(r -> Words.country(r.code()))
                                .link(r -> Links.fault(r.code())),
                        TableColumn.<Row>number(
                                "at_once",
                                "Down at once",
                                r -> r.loss().atOnce().size()),
                        TableColumn.<Row>number(
                                "within_30_days",
                                "Down within 30 days",
                                r -> r.loss().within30Days().size()),
                        TableColumn.<Row>number(
                                "later", "Down later", r -> r.loss().later().size()),
                        TableColumn.<Row>number(
                                        "without_updates",
                                        "On without updates",
                                        r -> r.loss().withoutUpdates().size())
                                .help(
                                        "Services that would go on, degraded, because what is installed goes on without its vendor."),
                        TableColumn.<Row>number(
                                        "contracts",
                                        "Contracts",
                                        r -> r.loss().contracts().size())
                                .help("Of the organization, with vendors under that jurisdiction."),
                        TableColumn.<Row>date("first_end", "First contract ends", Row::firstEnd)
                                .ifAny(),
                        TableColumn.<Row>date("first_notice", "First notice by", Row::firstNotice)
                                .ifAny()));
    }
}
