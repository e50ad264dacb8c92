package org.linchpin.importing.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/** Entities become organizations, and their functions services. */
final class EntityMapping {
    private static final String NOT_STATED = "not stated";

    private final SharedRows organizations;
    private final SharedRows services;

    EntityMapping(Findings findings) {
        organizations = new SharedRows(
                RowType.ORGANIZATION,
                Map.of(
                        "name", "c0020",
                        "country", "c0030",
                        "sector", "c0040",
                        "parent", "c0060",
                        "size_unit", "c0100",
                        "size", "c0110"),
                findings);
        services = new SharedRows(
                RowType.SERVICE,
                Map.of("function", "c0020", "name", "c0030", "criticality", "c0050", "tolerance_hours", "c0080"),
                findings);
    }

    void add(Filing filing) {
        Set<String> known = new HashSet<>();
        for (FiledRow row : filing.rows(Template.B_01_02)) {
            known.add(row.text("c0010"));
            add(
                    filing,
                    row,
                    row.text("c0010"),
                    entity(row, "entity_type", Parents.parent(row, "c0060"), "c0110", "c0100"));
        }
        for (FiledRow row : filing.rows(Template.B_01_01)) {
            if (known.add(row.text("c0010"))) {
                add(filing, row, row.text("c0010"), entity(row, "filer_type", null, "", ""));
            }
        }
        for (FiledRow row : filing.rows(Template.B_06_01)) {
            String entity = row.text("c0040");
            if (known.add(entity)) {
                Map<String, String> stub = new HashMap<>();
                stub.put("name", entity);
                stub.put("country", Graph.UNKNOWN_COUNTRY);
                stub.put("sector", NOT_STATED);
                add(filing, row, entity, stub);
            }
            function(filing, row);
        }
    }

    /** Whether an entity of some filing has that LEI. */
    boolean isEntity(String lei) {
        return organizations.keys().contains(RegisterIds.organization(lei));
    }

    /** Whether several filings tell the service of that id. */
    boolean isShared(String service) {
        return services.isShared(service);
    }

    void addTo(GraphTables tables) throws UploadStopped {
        organizations.addTo(tables, SharedRows.More.NOTHING);
        services.addTo(tables, SharedRows.More.NOTHING);
    }

    /** A country as the graph knows it; unknown if the cell is empty or says that it is another one. */
    static String country(String code) {
        return code.isEmpty() || code.equals(CellCheck.OTHER_COUNTRY) ? Graph.UNKNOWN_COUNTRY : code;
    }

    /** An ISO 4217 code; empty if the cell is, or says that it is another one. */
    static String currency(String code) {
        return code.equals(CellCheck.OTHER_CURRENCY) ? "" : code;
    }

    private void add(Filing filing, FiledRow row, String lei, Map<String, String> values) {
        values.put("id", RegisterIds.organization(lei));
        values.put("lei", lei);
        organizations.add(filing, row, RegisterIds.organization(lei), values);
    }

    private static Map<String, String> entity(
            FiledRow row, String types, @Nullable String parent, String size, String currency) {
        Map<String, String> values = new HashMap<>();
        String type = row.text("c0040");
        values.put("name", row.isEmpty("c0020") ? row.text("c0010") : row.text("c0020"));
        values.put("country", country(row.text("c0030")));
        values.put("sector", type.isEmpty() ? NOT_STATED : Taxonomy.list(types).label(type));
        values.put("parent", parent == null ? "" : RegisterIds.organization(parent));
        if (!size.isEmpty() && !row.isEmpty(size)) {
            values.put("size", row.text(size));
            values.put("size_unit", currency(row.text(currency)));
        }
        return values;
    }

    private void function(Filing filing, FiledRow row) {
        Map<String, String> values = new HashMap<>();
        String id = RegisterIds.service(row.text("c0040"), row.text("c0010"));
        String activity = row.text("c0020");
        values.put("id", id);
        values.put("name", row.isEmpty("c0030") ? row.text("c0010") : row.text("c0030"));
        values.put("organization", RegisterIds.organization(row.text("c0040")));
        values.put("criticality", Functions.isCritical(row) ? "critical" : "standard");
        values.put(
                "function",
                activity.isEmpty() ? "" : Taxonomy.list("licensed_activity").label(activity));
        values.put("tolerance_hours", Functions.isUndefined(row) ? "" : row.text("c0080"));
        services.add(filing, row, id, values);
    }
}
