package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In B_05.02 rank 1 is the direct provider, and each further rank serves a provider of the rank above. */
final class SupplyChainRanks implements RegisterCheck {
    private static final String PROVIDER = "c0030";
    private static final String RANK = "c0050";
    private static final String RECIPIENT = "c0060";

    @Override
    public void check(ReportPackage content, Findings findings) {
        Map<List<String>, Map<String, Set<String>>> providersByRank = new HashMap<>();
        for (FiledRow row : content.rows(Template.B_05_02)) {
            providersByRank
                    .computeIfAbsent(row.texts("c0010", "c0020"), any -> new HashMap<>())
                    .computeIfAbsent(rank(row), any -> new HashSet<>())
                    .add(row.text(PROVIDER));
        }
        Set<List<String>> direct = new HashSet<>();
        content.rows(Template.B_02_02).forEach(row -> direct.add(row.texts("c0010", "c0060", "c0030")));
        Set<String> providers = codes(content, Template.B_05_01);
        for (FiledRow row : content.rows(Template.B_05_02)) {
            boolean known = providers.contains(row.text(RECIPIENT)) || row.namesNone(RECIPIENT);
            if (!known) {
                continue; // rule 807 says so
            }
            check(row, providersByRank.getOrDefault(row.texts("c0010", "c0020"), Map.of()), direct, findings);
        }
        links(content, findings);
    }

    private static void check(
            FiledRow row, Map<String, Set<String>> providers, Set<List<String>> direct, Findings findings) {
        String rank = rank(row);
        String recipient = row.text(RECIPIENT);
        if (rank.isEmpty() || row.isEmpty(PROVIDER)) {
            return;
        }
        if (rank.equals("0")) {
            add(row, RANK, "Ranks begin at 1, the direct provider. Correct the rank.", findings);
        } else if (rank.equals("1")) {
            if (!row.namesNone(RECIPIENT) && !recipient.equals(row.text(PROVIDER))) {
                add(
                        row,
                        RECIPIENT,
                        "A provider of rank 1 serves the entity itself, but %s is named as the recipient. Repeat the provider's own code, or correct the rank."
                                .formatted(quoted(recipient)),
                        findings);
            }
            if (!direct.contains(row.texts("c0010", "c0020", PROVIDER))) {
                add(
                        row,
                        PROVIDER,
                        "No row of B_02.02 has this provider, service and contract, so that no function needs this chain. Add the row, or correct this one.",
                        findings);
            }
        } else if (!row.namesNone(RECIPIENT)) {
            String above = "" + (Integer.parseInt(rank) - 1);
            if (recipient.equals(row.text(PROVIDER))) {
                add(
                        row,
                        RECIPIENT,
                        "A subcontractor cannot serve itself. Name the provider of rank %s.".formatted(above),
                        findings);
            } else if (!providers.getOrDefault(above, Set.of()).contains(recipient)) {
                add(
                        row,
                        RECIPIENT,
                        "%s is no provider of rank %s of this contract and service. Name one that is, or correct the rank."
                                .formatted(quoted(recipient), above),
                        findings);
            }
        }
    }

    /** Without leading zeros; empty if it is no whole number. */
    private static String rank(FiledRow row) {
        String text = row.text(RANK);
        boolean whole = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "" + Integer.parseInt(text) : "";
    }

    private static void links(ReportPackage content, Findings findings) {
        Set<String> used = codes(content, Template.B_02_02);
        Set<String> contracts = codes(content, Template.B_02_01);
        for (FiledRow row : content.rows(Template.B_02_03)) {
            for (String column : List.of("c0010", "c0020")) {
                if (contracts.contains(row.text(column)) && !used.contains(row.text(column))) {
                    findings.add(
                            Rule.INTRA_GROUP_LINK,
                            row,
                            column,
                            "No row of B_02.02 says who supplies what under the contract %s, so that this link has no effect. Add the row."
                                    .formatted(quoted(row.text(column))));
                }
            }
        }
    }

    private static Set<String> codes(ReportPackage content, Template template) {
        Set<String> codes = new HashSet<>();
        content.rows(template).forEach(row -> codes.add(row.text("c0010")));
        return codes;
    }

    private static void add(FiledRow row, String column, String message, Findings findings) {
        findings.add(Rule.SUPPLY_CHAIN, row, column, message);
    }
}
