package org.linchpin.importing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The needs that one filing tells: of functions, and of the products that only this filer has. Used once. */
final class FilingNeeds {
    private final Filing filing;
    private final SupplyChains chains;
    private final ProviderMapping providers;
    private final SharedRows products;
    private final Function<String, SharedRows> needs;

    /** One thing's need of another. */
    private record Need(String from, String to) implements Comparable<Need> {
        private static final Comparator<Need> ORDER =
                Comparator.comparing(Need::from).thenComparing(Need::to);

        @Override
        public int compareTo(Need other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param products takes the filer's own products
     * @param needs takes the needs of that id
     */
    FilingNeeds(
            Filing filing,
            SupplyChains chains,
            ProviderMapping providers,
            SharedRows products,
            Function<String, SharedRows> needs) {
        this.filing = filing;
        this.chains = chains;
        this.providers = providers;
        this.products = products;
        this.needs = needs;
    }

    void add() {
        for (Supply supply : chains.all()) {
            if (!chains.behind(supply).isEmpty()) {
                chain(supply);
            }
        }
        Map<String, List<String>> owners = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_06_01)) {
            owners.computeIfAbsent(row.text("c0010"), any -> new ArrayList<>()).add(row.text("c0040"));
        }
        Map<Need, List<FiledRow>> uses = new TreeMap<>();
        for (FiledRow row : filing.rows(Template.B_02_02)) {
            String product = providers.product(filing, Supply.used(row), chains, row);
            List<String> entities = owners.getOrDefault(row.text("c0050"), List.of());
            String user = row.text("c0020");
            for (String entity : entities.contains(user) ? List.of(user) : entities) {
                String service = RegisterIds.service(entity, row.text("c0050"));
                uses.computeIfAbsent(new Need(service, product), any -> new ArrayList<>())
                        .add(row);
            }
        }
        uses.forEach(this::use);
    }

    private void chain(Supply supply) {
        String vendor = providers.vendor(filing, supply.provider());
        FiledRow origin = chains.behind(supply).values().iterator().next().origin();
        String own = providers.product(filing, supply, chains, origin);
        Map<String, String> values = new HashMap<>();
        values.put("id", own);
        values.put("name", "%s, contract %s".formatted(providers.name(vendor, supply), supply.contract()));
        values.put("vendor", vendor);
        values.put("category", ProviderMapping.category(supply));
        values.put("upstream", "partial");
        values.put(
                "notes",
                "As supplied to %s alone, with the supply chain that its register of information says is behind it."
                        .formatted(filing.lei()));
        products.add(filing, origin, own, values);
        need(new Need(own, providers.shared(filing, supply, origin)), true, origin, Map.of());
        chains.behind(supply).forEach((next, link) -> {
            String product = providers.product(filing, next, chains, link.origin());
            if (!product.equals(own)) {
                need(new Need(own, product), link.hard(), link.origin(), Map.of());
            }
        });
    }

    /** One need of all rows that say so: of those in force on the reference date, or of all if none is. */
    private void use(Need need, List<FiledRow> rows) {
        List<FiledRow> inForce = rows.stream()
                .filter(row -> UseDates.isInForce(row, filing.referenceDate()))
                .toList();
        List<FiledRow> counting = inForce.isEmpty() ? rows : inForce;
        Map<String, String> dates = new HashMap<>();
        LocalDate start = UseDates.start(counting);
        LocalDate end = UseDates.end(counting);
        dates.put("valid_from", start == null ? "" : start.toString());
        dates.put("known_since", start == null ? "" : start.toString());
        dates.put("valid_to", end == null ? "" : end.toString());
        need(need, counting.stream().anyMatch(SupplyChains::isHard), counting.get(0), dates);
    }

    private void need(Need need, boolean hard, FiledRow origin, Map<String, String> dates) {
        Map<String, String> values = new HashMap<>(dates);
        values.put("from", need.from());
        values.put("to", need.to());
        values.put("kind", hard ? "hard" : "soft");
        values.put("evidence", "declared");
        values.put("source", RegisterIds.source(filing));
        needs.apply(need.from()).add(filing, origin, need.from() + " " + need.to(), values);
    }
}
