package org.linchpin.report.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplyLoss;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** What pages say in words about suppliers that supply no more. */
final class LossSentences {
    private static final int MOST_CONTRACTS = 3;

    private LossSentences() {}

    /** On the jurisdictions by owner and seat of the products in direct use, by code. */
    static List<String> of(String buyer, SupplierComparison comparison, List<LossTable.Row> losses) {
        Set<Integer> used = Set.copyOf(comparison.used());
        Set<String> countries = comparison.candidates().stream()
                .filter(candidate -> used.contains(candidate.product()))
                .flatMap(candidate -> {
                    Jurisdictions of = candidate.jurisdictions();
                    return Stream.of(of.owner(), of.seat());
                })
                .collect(Collectors.toSet());
        return losses.stream()
                .filter(row -> countries.contains(row.id()))
                .map(row -> of(buyer, row))
                .toList();
    }

    /**
     * <em>If suppliers under the jurisdiction of X stopped supplying, 2 services of B would go down at once, 1 within 30 days, and
     * 3 would go on without updates; its contract with A ends on 2026-12-31, notice by 2026-10-02.</em>
     */
    static String of(String buyer, LossTable.Row row) {
        SupplyLoss loss = row.loss();
        List<String> parts = new ArrayList<>();
        parts.add("%s of %s would go down at once"
                .formatted(Words.count(loss.atOnce().size(), "service", "services"), buyer));
        parts.add(Words.number(loss.within30Days().size()) + " within 30 days");
        if (!loss.later().isEmpty()) {
            parts.add(Words.number(loss.later().size()) + " later");
        }
        parts.add(Words.number(loss.withoutUpdates().size()) + " would go on degraded, without updates");
        return "%s, %s%s.".formatted(opening(row), Phrases.join(parts), contracts(row));
    }

    private static String opening(LossTable.Row row) {
        return switch (row.kind()) {
            case COUNTRY -> "If suppliers under the jurisdiction of %s stopped supplying".formatted(row.name());
            case LOCATION -> "If %s were lost for good".formatted(row.name());
            default -> "If %s stopped supplying".formatted(row.name());
        };
    }

    private static String contracts(LossTable.Row row) {
        DependencyGraph graph = row.graph();
        List<Contract> contracts = row.loss().contracts();
        List<String> ends = contracts.stream()
                .limit(MOST_CONTRACTS)
                .map(contract -> contract(graph, contract))
                .toList();
        String more = contracts.size() > MOST_CONTRACTS
                ? "; %s more".formatted(Words.count(contracts.size() - MOST_CONTRACTS, "contract", "contracts"))
                : "";
        return ends.isEmpty() ? "" : "; " + String.join("; ", ends) + more;
    }

    private static String contract(DependencyGraph graph, Contract contract) {
        String with = "its contract with " + graph.name(graph.node(contract.vendor()));
        LocalDate ends = contract.ends();
        LocalDate by = contract.noticeBy();
        if (ends == null) {
            return with + " states no end";
        }
        String verb = ends.isBefore(graph.asOf()) ? "ended" : "ends";
        return "%s %s on %s%s"
                .formatted(
                        with,
                        verb,
                        ends,
                        by == null
                                ? ", its period of notice is not known"
                                : by.isBefore(graph.asOf()) ? ", notice was due by " + by : ", notice by " + by);
    }
}
