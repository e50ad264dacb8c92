package org.linchpin.importing.register;

import java.util.HashMap;
import java.util.Map;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/** Providers become vendors, and what they supply to anyone products that all filings share. */
final class ProviderMapping {
    private static final String ICT_SERVICE = "ict_service_type";

    private final EntityMapping entities;
    private final SharedRows vendors;
    private final SharedRows products;
    private final Map<String, Map<String, String>> vendorsByFiler = new HashMap<>();

    ProviderMapping(EntityMapping entities, Findings findings) {
        this.entities = entities;
        vendors = new SharedRows(
                RowType.VENDOR, Map.of("name", "c0050", "country", "c0080", "parent", "c0110"), findings);
        products = new SharedRows(RowType.PRODUCT, Map.of(), findings);
    }

    void add(Filing filing) {
        Map<String, String> byCode = new HashMap<>();
        for (FiledRow row : filing.rows(Template.B_05_01)) {
            byCode.put(row.text("c0010"), RegisterIds.vendor(filing, row));
        }
        vendorsByFiler.put(filing.lei(), byCode);
        for (FiledRow row : filing.rows(Template.B_05_01)) {
            Map<String, String> values = new HashMap<>();
            String id = vendor(filing, row.text("c0010"));
            String parent = Parents.parent(row, "c0110");
            String parentId = parent == null ? "" : vendor(filing, parent);
            values.put("id", id);
            values.put("name", name(row));
            values.put("country", EntityMapping.country(row.text("c0080")));
            values.put("parent", parentId.equals(id) ? "" : parentId);
            values.put("lei", id.startsWith("ven:lei:") ? lei(row) : "");
            vendors.add(filing, row, id, values);
        }
    }

    /** The filer's own product where the filing says what is behind the supply, else the one that everybody shares. */
    String product(Filing filing, Supply supply, SupplyChains chains, FiledRow origin) {
        return chains.behind(supply).isEmpty()
                ? shared(filing, supply, origin)
                : RegisterIds.product(filing, supply.contract(), vendor(filing, supply.provider()), supply.service());
    }

    /** The product of anyone who gets that service from that provider; it is in the filing's data set from now on. */
    String shared(Filing filing, Supply supply, FiledRow origin) {
        String vendor = vendor(filing, supply.provider());
        String id = RegisterIds.product(vendor, supply.service());
        products.add(
                filing,
                origin,
                id,
                Map.of("id", id, "vendor", vendor, "name", name(vendor, supply), "category", category(supply)));
        return id;
    }

    /** The id of a provider's vendor. */
    String vendor(Filing filing, String code) {
        Map<String, String> byCode = vendorsByFiler.getOrDefault(filing.lei(), Map.of());
        String id = byCode.get(code);
        if (id == null) {
            throw new IllegalArgumentException("B_05.01 has no provider \"%s\"".formatted(code));
        }
        return id;
    }

    /** Provider and service in words. */
    String name(String vendor, Supply supply) {
        return "%s (%s)".formatted(vendors.value(vendor, "name"), category(supply));
    }

    static String category(Supply supply) {
        return Taxonomy.list(ICT_SERVICE).label(supply.service());
    }

    void addTo(GraphTables tables) throws UploadStopped {
        vendors.addTo(tables, (id, values) -> {
            String lei = values.getOrDefault("lei", "");
            if (!lei.isEmpty() && entities.isEntity(lei)) {
                values.put("organization", RegisterIds.organization(lei));
            }
        });
        products.addTo(tables, SharedRows.More.NOTHING);
    }

    private static String lei(FiledRow row) {
        return row.text("c0020").equals(Codes.LEI_TYPE) ? row.text("c0010") : row.text("c0030");
    }

    private static String name(FiledRow row) {
        if (!row.isEmpty("c0050")) {
            return row.text("c0050");
        }
        return row.isEmpty("c0060") ? row.text("c0010") : row.text("c0060");
    }
}
