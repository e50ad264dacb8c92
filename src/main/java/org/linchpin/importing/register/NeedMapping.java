package org.linchpin.importing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/** What functions need, and what is behind it: the rows of {@code dependencies.csv}, and products that only a filer has. */
final class NeedMapping {
    private final ProviderMapping providers;
    private final GraphTables tables;
    private final SharedRows needs;

    NeedMapping(ProviderMapping providers, GraphTables tables, Findings findings) {
        this.providers = providers;
        this.tables = tables;
        this.needs = new SharedRows(RowType.DEPENDENCY, Map.of("kind", "c0180"), findings);
    }

    void add(Filing filing, SupplyChains chains) throws UploadStopped {
        for (Supply supply : chains.all()) {
            if (!chains.behind(supply).isEmpty()) {
                chain(filing, supply, chains);
            }
        }
        Map<String, List<String>> owners = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_06_01)) {
            owners.computeIfAbsent(row.text("c0010"), any -> new ArrayList<>()).add(row.text("c0040"));
        }
        Map<List<String>, List<FiledRow>> uses =
                new TreeMap<>(java.util.Comparator.comparing((List<String> need) -> need.get(0))
                        .thenComparing(need -> need.get(1)));
        for (FiledRow row : filing.rows(Template.B_02_02)) {
            String product = product(filing, Supply.used(row), chains, row);
            List<String> entities = owners.getOrDefault(row.text("c0050"), List.of());
            String user = row.text("c0020");
            for (String entity : entities.contains(user) ? List.of(user) : entities) {
                String service = RegisterIds.service(entity, row.text("c0050"));
                uses.computeIfAbsent(List.of(service, product), any -> new ArrayList<>())
                        .add(row);
            }
        }
        uses.forEach((need, rows) -> use(filing, need.get(0), need.get(1), rows));
    }

    void addTo(GraphTables all) throws UploadStopped {
        needs.addTo(all, SharedRows.More.NOTHING);
    }

    /** The filer's own product where the filing says what is behind the supply, else the one that everybody shares. */
    String product(Filing filing, Supply supply, SupplyChains chains, FiledRow origin) {
        return chains.behind(supply).isEmpty()
                ? providers.product(filing, supply, origin)
                : RegisterIds.product(
                        filing, supply.contract(), providers.vendor(filing, supply.provider()), supply.service());
    }

    private void chain(Filing filing, Supply supply, SupplyChains chains) throws UploadStopped {
        String vendor = providers.vendor(filing, supply.provider());
        FiledRow origin = chains.behind(supply).values().iterator().next().origin();
        String own = product(filing, supply, chains, origin);
        tables.add(
                filing,
                RowType.PRODUCT,
                origin.line(),
                Map.of(
                        "id",
                        own,
                        "name",
                        "%s, contract %s".formatted(providers.name(vendor, supply), supply.contract()),
                        "vendor",
                        vendor,
                        "category",
                        ProviderMapping.category(supply),
                        "upstream",
                        "partial",
                        "notes",
                        "As supplied to %s alone, with the supply chain that its register of information says is behind it."
                                .formatted(filing.lei())));
        need(filing, own, providers.product(filing, supply, origin), true, origin, Map.of());
        chains.behind(supply)
                .forEach((next, link) -> need(
                        filing,
                        own,
                        product(filing, next, chains, link.origin()),
                        link.hard(),
                        link.origin(),
                        Map.of()));
    }

    /** One need of all rows that say so: of those in force on the reference date, or of all if none is. */
    private void use(Filing filing, String service, String product, List<FiledRow> rows) {
        List<FiledRow> inForce = rows.stream()
                .filter(row -> isInForce(row, filing.referenceDate()))
                .toList();
        List<FiledRow> counting = inForce.isEmpty() ? rows : inForce;
        Map<String, String> dates = new HashMap<>();
        LocalDate start = start(counting);
        LocalDate end = end(counting);
        dates.put("valid_from", start == null ? "" : start.toString());
        dates.put("known_since", start == null ? "" : start.toString());
        dates.put("valid_to", end == null ? "" : end.toString());
        need(filing, service, product, counting.stream().anyMatch(SupplyChains::isHard), counting.get(0), dates);
    }

    /** The first day of any of the rows of B_02.02; null if one has none. */
    static @Nullable LocalDate start(List<FiledRow> uses) {
        LocalDate first = null;
        for (FiledRow use : uses) {
            LocalDate day = use.date("c0070");
            if (day == null) {
                return null;
            }
            first = first == null || day.isBefore(first) ? day : first;
        }
        return first;
    }

    /** The last day of any of the rows of B_02.02; null if one is open, or ends before it begins. */
    static @Nullable LocalDate end(List<FiledRow> uses) {
        LocalDate last = null;
        for (FiledRow use : uses) {
            LocalDate day = end(use);
            if (day == null) {
                return null;
            }
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    private static @Nullable LocalDate end(FiledRow use) {
        return Dates.isBackwards(use, "c0070", "c0080") ? null : use.date("c0080");
    }

    private static boolean isInForce(FiledRow use, LocalDate day) {
        LocalDate start = use.date("c0070");
        LocalDate end = end(use);
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    private void need(Filing filing, String from, String to, boolean hard, FiledRow origin, Map<String, String> dates) {
        Map<String, String> values = new HashMap<>(dates);
        values.put("from", from);
        values.put("to", to);
        values.put("kind", hard ? "hard" : "soft");
        values.put("evidence", "declared");
        values.put("source", RegisterIds.source(filing));
        needs.add(filing, origin, from + " " + to, values);
    }
}
