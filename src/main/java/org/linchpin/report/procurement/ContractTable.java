package org.linchpin.report.procurement;

import java.util.List;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Product;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.report.Links;

/** Contracts about what is lost, the first to end first. */
final class ContractTable {
    private ContractTable() {}

    /** One contract, on its graph. */
    record Row(DependencyGraph graph, Contract contract) {
        String vendor() {
            return graph.name(graph.node(contract.vendor()));
        }
    }

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
                    "contracts",
                    "Contracts about what is lost, the first to end first",
                    "contracts",
                    "",
                    "No contract of the organization about what is lost is in the graph.",
                    List.of(
                            TableColumn.<Row>code(
                                            "contract",
                                            "Contract",
                                            r -> r.contract().id())
                                    .link(r -> Links.row(r.contract().id())),
                            TableColumn.<Row>text("vendor", "Vendor", Row::vendor)
                                    .link(r -> Links.fault(r.contract().vendor())),
                            TableColumn.text("product", "Product", r -> {
                                Product product = r.graph()
                                        .rows()
                                        .find(Product.class, r.contract().product());
                                return product == null ? null : product.name();
                            }),
                            TableColumn.date("ends", "Ends", r -> r.contract().ends()),
                            TableColumn.number(
                                    "notice_days",
                                    "Notice, in days",
                                    r -> r.contract().noticeDays()),
                            TableColumn.date(
                                    "notice_by", "Notice by", r -> r.contract().noticeBy()),
                            TableColumn.number(
                                    "annual_cost",
                                    "Cost a year",
                                    r -> r.contract().annualCost()),
                            TableColumn.text(
                                    "currency", "Currency", r -> r.contract().currency())))
            .withNote(ProcurementNotice.TEXT);
}
