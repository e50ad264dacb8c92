package org.linchpin.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;

/**
 * What is in the graph, and how much of the world it is known to cover.
 *
 * @param kinds one row a kind of thing, in the order of the model
 * @param datasets one row a data set; a row that lies in two counts in each
 * @param upstream products by how much is known of their own needs, from complete to unknown
 * @param evidence dependencies by what stands behind them, the strongest first, then those that do not say
 */
record GraphContents(List<Kind> kinds, List<Dataset> datasets, List<Part> upstream, List<Part> evidence) {
    GraphContents {
        kinds = List.copyOf(kinds);
        datasets = List.copyOf(datasets);
        upstream = List.copyOf(upstream);
        evidence = List.copyOf(evidence);
    }

    /** How many there are of one kind. */
    record Kind(
            String name,
            String meaning,
            int count,
            @org.jspecify.annotations.Nullable String href) {}

    /** How many rows of each kind a data set holds, by {@link RowType#ordinal}. */
    record Dataset(String name, int[] rows) {
        int rows(RowType type) {
            return rows[type.ordinal()];
        }
    }

    /**
     * A part of a whole.
     *
     * @param share 0 to 1; 0 of an empty whole
     */
    record Part(String name, String meaning, int count, double share) {}

    /** O(rows × data sets). */
    static GraphContents of(DependencyGraph graph) {
        Graph rows = graph.rows();
        return new GraphContents(
                kinds(graph),
                rows.datasets().stream().map(name -> dataset(rows, name)).toList(),
                upstream(rows.products()),
                evidence(rows.dependencies()));
    }

    private static List<Kind> kinds(DependencyGraph graph) {
        Graph rows = graph.rows();
        return List.of(
                new Kind(
                        "Organizations",
                        "Users of products: banks, hospitals, agencies",
                        rows.organizations().size(),
                        "/organizations"),
                new Kind(
                        "Services",
                        "What organizations deliver: what must not stop",
                        rows.services().size(),
                        "/services"),
                new Kind(
                        "Systems",
                        "Internal components that services share",
                        rows.systems().size(),
                        null),
                new Kind("Products", "What vendors supply", rows.products().size(), "/products"),
                new Kind(
                        "Vendors",
                        "Legal entities and projects that supply products",
                        rows.vendors().size(),
                        "/vendors"),
                new Kind(
                        "Locations",
                        "Places, cloud regions, availability zones",
                        rows.locations().size(),
                        null),
                new Kind(
                        "Countries or territories",
                        "Jurisdictions that other rows name",
                        graph.count(NodeKind.COUNTRY),
                        null),
                new Kind(
                        "Dependencies",
                        "One thing's need of another",
                        rows.dependencies().size(),
                        null),
                new Kind(
                        "Contracts",
                        "Terms of supply",
                        rows.rows(RowType.CONTRACT).size(),
                        "/contracts"),
                new Kind("Incidents", "Outages that happened", rows.incidents().size(), null),
                new Kind(
                        "Sources",
                        "Where facts were read",
                        rows.rows(RowType.SOURCE).size(),
                        "/sources"));
    }

    private static Dataset dataset(Graph rows, String name) {
        int[] counts = new int[RowType.values().length];
        for (RowType type : RowType.values()) {
            for (GraphRow row : rows.rows(type)) {
                counts[type.ordinal()] += row.provenance().datasets().contains(name) ? 1 : 0;
            }
        }
        return new Dataset(name, counts);
    }

    private static List<Part> upstream(List<Product> products) {
        List<Part> parts = new ArrayList<>();
        for (Upstream upstream : Upstream.values()) {
            int count = (int)
                    products.stream().filter(p -> p.upstream() == upstream).count();
            String meaning = switch (upstream) {
                case COMPLETE -> "All that the product needs is in the graph";
                case PARTIAL -> "Some of what the product needs is in the graph";
                case UNKNOWN -> "Nothing is known of what the product needs, so none of it can be found to fail";
            };
            parts.add(part(upstream.text(), meaning, count, products.size()));
        }
        return parts;
    }

    private static List<Part> evidence(List<Dependency> dependencies) {
        List<Part> parts = new ArrayList<>();
        for (Evidence evidence : Evidence.values()) {
            int count = (int)
                    dependencies.stream().filter(d -> d.evidence() == evidence).count();
            String meaning = switch (evidence) {
                case DOCUMENTED -> "A source says so";
                case DECLARED -> "A party to it says so";
                case ILLUSTRATIVE -> "It is assumed, to show what would follow";
            };
            parts.add(part(evidence.text(), meaning, count, dependencies.size()));
        }
        int silent =
                (int) dependencies.stream().filter(d -> d.evidence() == null).count();
        parts.add(part("not stated", "The row does not say what stands behind it", silent, dependencies.size()));
        return parts;
    }

    private static Part part(String name, String meaning, int count, int whole) {
        return new Part(name, meaning, count, whole == 0 ? 0 : (double) count / whole);
    }
}
