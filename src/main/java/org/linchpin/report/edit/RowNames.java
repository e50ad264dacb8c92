package org.linchpin.report.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Source;
import org.linchpin.report.FaultNames;

/** How people call rows, those that are there no more included. */
final class RowNames {
    private final DependencyGraph graph;

    RowNames(DependencyGraph graph) {
        this.graph = graph;
    }

    /**
     * Whatever has that id: a service with its organization, a product with its vendor, a contract with both sides; the id of what is
     * not there.
     */
    String thing(String id) {
        int node = graph.node(id);
        if (node != DependencyGraph.NONE) {
            return new FaultNames(graph).full(node);
        }
        GraphRow row = graph.rows().find(GraphRow.class, id);
        if (row instanceof Contract contract) {
            return "%s (%s with %s)".formatted(id, thing(contract.organization()), thing(contract.vendor()));
        }
        return row instanceof Organization organization
                ? organization.name()
                : row instanceof Source source ? source.title() : id;
    }

    /** <em>Payments (North Bank) → Windows fleet (North Bank), in group fleet</em>, or the name of a thing. */
    String row(RowKey key) {
        List<String> parts = key.parts();
        if (key.type() == RowType.DEPENDENCY) {
            String group = parts.get(2).isEmpty() ? "" : ", in group " + parts.get(2);
            return "%s → %s%s".formatted(thing(parts.get(0)), thing(parts.get(1)), group);
        }
        return String.join(", ", parts.stream().map(this::thing).toList());
    }

    /** The page of a row; null where there is none. */
    @Nullable
    String href(RowKey key) {
        if (key.in(graph.rows()) == null) {
            return null;
        }
        return key.type() == RowType.DEPENDENCY || RowFacts.hasPage(key.type())
                ? RowAddress.of(key).toString()
                : null;
    }

    /** What a row of that type is, with an article: <em>a service</em>. */
    static String one(RowType type) {
        return type == RowType.ORGANIZATION || type == RowType.INCIDENT || type == RowType.OBSERVATION
                ? "an " + kind(type)
                : "a " + kind(type);
    }

    /** What a row of that type is. */
    static String kind(RowType type) {
        String plural = type.sheet();
        return type == RowType.DEPENDENCY ? "dependency" : plural.substring(0, plural.length() - 1);
    }

    /** <em>ride_through_hours</em> → <em>Ride through hours</em>. */
    static String label(String column) {
        String words = column.replace('_', ' ');
        return switch (column) {
            case "id" -> "Id";
            case "lei" -> "LEI";
            case "o_sii_score" -> "O-SII score";
            case "from" -> "What needs it";
            case "to" -> "What is needed";
            case "group" -> "Redundancy group";
            case "required" -> "How many of the group must work";
            case "kind" -> "Kind of need";
            case "ride_through_hours" -> "Ride-through in hours";
            case "tolerance_hours" -> "Impact tolerance in hours";
            case "recovery_hours" -> "Recovery in hours";
            case "without_vendor_hours" -> "Goes on without its vendor, in hours";
            case "upstream" -> "What is known of its own needs";
            case "valid_to" -> "Valid to (the last day)";
            case "ends" -> "Ends (the last day)";
            case "notice_days" -> "Notice in days";
            case "annual_cost" -> "Cost a year";
            case "provision_country" -> "Provided from";
            case "data_country" -> "Data kept in";
            case "url" -> "Address on the web";
            default -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
        };
    }
}
