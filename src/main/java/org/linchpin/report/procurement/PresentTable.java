package org.linchpin.report.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Substitutability;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.PresentSupplier;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;

/** Who supplies the category today, and how one gets out of it. */
public final class PresentTable {
    private PresentTable() {}

    /** One product in use, on its graph. */
    public record Row(DependencyGraph graph, PresentSupplier supplier) {
        private static final String NONE = "–";

        public String productName() {
            return graph.name(supplier.product());
        }

        public String vendorName() {
            return graph.name(graph.vendorOf(supplier.product()));
        }

        public String contractText() {
            return shown(contract(Contract::id));
        }

        public String endsText() {
            return shown(contract(Contract::ends));
        }

        public String noticeDaysText() {
            return shown(contract(Contract::noticeDays));
        }

        public String noticeByText() {
            return shown(contract(Contract::noticeBy));
        }

        public String costText() {
            Double cost = contract(Contract::annualCost);
            String currency = contract(Contract::currency);
            return cost == null ? NONE : Phrases.number(cost) + (currency == null ? "" : " " + currency);
        }

        private static String shown(@Nullable Object value) {
            return value == null ? NONE : value.toString();
        }

        <T> @Nullable T contract(Function<Contract, @Nullable T> cell) {
            Contract contract = supplier.contract();
            return contract == null ? null : cell.apply(contract);
        }

        @Nullable
        String noticeState() {
            LocalDate by = contract(Contract::noticeBy);
            return by == null ? null : by.isBefore(graph.asOf()) ? "that day has passed" : "still open";
        }

        @Nullable
        String substitutability() {
            Substitutability found = contract(Contract::substitutability);
            return found == null ? null : found.text();
        }

        String vendorId() {
            return graph.id(graph.vendorOf(supplier.product()));
        }
    }

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
                    "present",
                    "In direct use today, with what the contract says",
                    "products",
                    "product",
                    "Nothing of this category is in direct use, among the dependencies known.",
                    List.of(
                            TableColumn.<Row>text(
                                            "product",
                                            "Product",
                                            r -> r.graph().name(r.supplier().product()))
                                    .link(r -> Links.fault(
                                            r.graph().id(r.supplier().product()))),
                            TableColumn.<Row>text(
                                            "vendor",
                                            "Vendor",
                                            r -> r.graph()
                                                    .name(r.graph()
                                                            .vendorOf(
                                                                    r.supplier().product())))
                                    .link(r -> Links.fault(r.vendorId())),
                            TableColumn.<Row>number(
                                    "users",
                                    "Organizations that name it",
                                    r -> r.supplier().users()),
                            TableColumn.code("contract", "Contract", r -> r.contract(Contract::id)),
                            TableColumn.date("ends", "Ends", r -> r.contract(Contract::ends)),
                            TableColumn.number("notice_days", "Notice, in days", r -> r.contract(Contract::noticeDays)),
                            TableColumn.<Row>date("notice_by", "Notice by", r -> r.contract(Contract::noticeBy))
                                    .help(
                                            "The end less the period of notice: the last day on which notice can be given."),
                            TableColumn.<Row>text("notice_state", "Notice", Row::noticeState)
                                    .ifAny(),
                            TableColumn.number("annual_cost", "Cost a year", r -> r.contract(Contract::annualCost)),
                            TableColumn.<Row>text("currency", "Currency", r -> r.contract(Contract::currency))
                                    .ifAny(),
                            TableColumn.<Row>text("substitutability", "Substitutability", Row::substitutability)
                                    .ifAny(),
                            TableColumn.<Row>text("exit_plan", "Exit plan", r -> r.contract(Contract::exitPlan))
                                    .ifAny()))
            .withNote(ProcurementNotice.TEXT);

    static List<Row> rows(DependencyGraph graph, SupplierComparison comparison) {
        return comparison.present().stream().map(p -> new Row(graph, p)).toList();
    }
}
