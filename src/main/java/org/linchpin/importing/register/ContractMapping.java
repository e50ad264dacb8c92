package org.linchpin.importing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/** Rows of B_02.02 become contracts: one for each contract, user, provider, service, and countries. */
final class ContractMapping {
    private static final Map<String, String> SUBSTITUTABILITY =
            Map.of("x959", "not", "x960", "highly-complex", "x961", "medium", "x962", "easily");
    private static final Map<String, String> REINTEGRATION =
            Map.of("x798", "easy", "x966", "difficult", "x967", "highly-complex");
    private static final Map<String, String> YES_NO = Map.of("x28", "yes", "x29", "no");

    private final ProviderMapping providers;
    private final GraphTables tables;
    private final Findings findings;

    ContractMapping(ProviderMapping providers, GraphTables tables, Findings findings) {
        this.providers = providers;
        this.tables = tables;
        this.findings = findings;
    }

    void add(Filing filing, SupplyChains chains) throws UploadStopped {
        Map<String, List<FiledRow>> contracts = new TreeMap<>();
        Map<String, Set<List<String>>> parties = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_02_02)) {
            String id = RegisterIds.contract(filing, row, providers.vendor(filing, row.text("c0030")));
            contracts.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
            parties.computeIfAbsent(row.text("c0010"), any -> new HashSet<>()).add(row.texts("c0020", "c0030"));
        }
        Map<Supply, FiledRow> assessments = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_07_01)) {
            assessments.put(new Supply(row.text("c0010"), row.text("c0020"), row.text("c0040")), row);
        }
        Map<String, FiledRow> expenses = expenses(filing, parties);
        for (Map.Entry<String, List<FiledRow>> contract : contracts.entrySet()) {
            FiledRow first = contract.getValue().get(0);
            Map<String, String> values = new HashMap<>();
            values.put("id", contract.getKey());
            values.put("product", providers.product(filing, Supply.used(first), chains, first));
            terms(filing, contract.getValue(), values);
            assessment(assessments.get(Supply.used(first)), values);
            FiledRow expense = expenses.remove(first.text("c0010"));
            if (expense != null) {
                values.put("annual_cost", expense.text("c0050"));
                values.put("currency", EntityMapping.currency(expense.text("c0040")));
            }
            tables.add(filing, RowType.CONTRACT, first.line(), values);
        }
    }

    /** By contract: the expense of those whose rows have one user and one provider. Of others it cannot be told whose it is. */
    private Map<String, FiledRow> expenses(Filing filing, Map<String, Set<List<String>>> parties) {
        Map<String, FiledRow> expenses = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_02_01)) {
            int shares = parties.getOrDefault(row.text("c0010"), Set.of()).size();
            if (shares == 1 && !row.isEmpty("c0050")) {
                expenses.put(row.text("c0010"), row);
            } else if (!row.isEmpty("c0050")) {
                findings.add(
                        Rule.EXPENSE,
                        row,
                        "c0050",
                        "B_02.02 has %d pairs of user and provider for this contract, so that it cannot be told whose expense this is; it is not taken over."
                                .formatted(shares));
            }
        }
        return expenses;
    }

    private void terms(Filing filing, List<FiledRow> uses, Map<String, String> values) {
        FiledRow first = uses.get(0);
        LocalDate start = UseDates.start(uses);
        LocalDate end = UseDates.end(uses);
        values.put("organization", RegisterIds.organization(first.text("c0020")));
        values.put("vendor", providers.vendor(filing, first.text("c0030")));
        values.put("starts", start == null ? "" : start.toString());
        values.put("ends", end == null ? "" : end.toString());
        values.put("notice_days", first.text("c0100"));
        values.put("governing_law", first.isEmpty("c0120") ? "" : EntityMapping.country(first.text("c0120")));
        values.put("provision_country", place(first.text("c0130")));
        values.put("data_country", place(first.text("c0150")));
    }

    private static String place(String country) {
        return country.equals(CellCheck.NO_COUNTRY) ? "" : EntityMapping.country(country);
    }

    private static void assessment(@Nullable FiledRow row, Map<String, String> values) {
        if (row == null) {
            return;
        }
        LocalDate audit = row.date("c0070");
        values.put("substitutability", SUBSTITUTABILITY.getOrDefault(row.text("c0050"), ""));
        values.put("exit_plan", YES_NO.getOrDefault(row.text("c0080"), ""));
        values.put("reintegration", REINTEGRATION.getOrDefault(row.text("c0090"), ""));
        values.put("last_audit", audit == null ? "" : audit.toString());
        values.put(
                "alternatives",
                Stream.of(row.text("c0120").split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(";")));
    }
}
