package org.linchpin.report.edit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Contracts as rows that can be opened and changed. */
final class ContractRows {
    private ContractRows() {}

    /** One contract, on its graph. */
    record Row(DependencyGraph graph, Contract contract) {
        boolean holds() {
            return !isToCome() && !hasEnded();
        }

        boolean isToCome() {
            LocalDate starts = contract.starts();
            return starts != null && graph.asOf().isBefore(starts);
        }

        boolean hasEnded() {
            LocalDate ends = contract.ends();
            return ends != null && graph.asOf().isAfter(ends);
        }

        /** Whether notice for its end can no longer be given in time, though it holds. */
        boolean isBound() {
            LocalDate notice = contract.noticeBy();
            return holds() && notice != null && graph.asOf().isAfter(notice);
        }

        Badge state() {
            return hasEnded()
                    ? Badge.plain("ended")
                    : isToCome()
                            ? Badge.plain("not yet")
                            : isBound() ? new Badge(Tone.MODERATE, "notice is over") : Badge.plain("holds");
        }

        String named(String id) {
            return new RowNames(graph).thing(id);
        }
    }

    static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "contracts",
            "Contracts, and how soon they can be left",
            "contracts",
            "",
            "No contract is in the graph. Without one nothing is known of notice, exit and alternatives.",
            List.of(
                    TableColumn.<Row>code(
                                    "contract", "Contract", r -> r.contract().id())
                            .link(r -> Links.row(r.contract().id())),
                    TableColumn.<Row>text(
                                    "organization",
                                    "Organization",
                                    r -> r.named(r.contract().organization()))
                            .link(r -> Links.organization(r.contract().organization())),
                    TableColumn.<Row>text(
                                    "vendor",
                                    "Vendor",
                                    r -> r.named(r.contract().vendor()))
                            .link(r -> Links.row(r.contract().vendor())),
                    TableColumn.<Row>text("product", "Product", ContractRows::product)
                            .link(r -> r.contract().product() == null
                                    ? null
                                    : Links.row(r.contract().product())),
                    TableColumn.<Row>badge("state", "State", Row::state)
                            .help("Notice is over: it holds, and notice for its end can no longer be given in time."),
                    TableColumn.date("starts", "Starts", r -> r.contract().starts()),
                    TableColumn.date("ends", "Ends", r -> r.contract().ends()),
                    TableColumn.<Row>number(
                                    "notice_days",
                                    "Notice in days",
                                    r -> r.contract().noticeDays())
                            .ifAny(),
                    TableColumn.<Row>date(
                                    "notice_by", "Notice by", r -> r.contract().noticeBy())
                            .help("The last day on which notice can be given for its end."),
                    TableColumn.<Row>number(
                                    "annual_cost",
                                    "Cost a year",
                                    r -> r.contract().annualCost())
                            .ifAny(),
                    TableColumn.<Row>text(
                                    "currency", "Currency", r -> r.contract().currency())
                            .ifAny(),
                    TableColumn.<Row>text("substitutability", "Substitutability", ContractRows::substitutability)
                            .help("How hard it is to put something else in its place.")
                            .ifAny(),
                    TableColumn.<Row>text(
                                    "exit_plan", "Exit plan", r -> r.contract().exitPlan())
                            .ifAny(),
                    TableColumn.<Row>date(
                                    "last_audit",
                                    "Last audit",
                                    r -> r.contract().lastAudit())
                            .ifAny(),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.contract()))
                            .notSearched()));

    private static @Nullable String product(Row row) {
        String product = row.contract().product();
        return product == null ? null : row.named(product);
    }

    private static @Nullable String substitutability(Row row) {
        var known = row.contract().substitutability();
        return known == null ? null : known.text();
    }
}
