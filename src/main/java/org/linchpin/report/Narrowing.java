package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.platform.table.PageAddress;

/**
 * What a list is narrowed to, by parameters of its address.
 *
 * @param datasets the data sets to choose from, with <em>all</em> first; empty if there is only one
 * @param chosen what else it is narrowed to; following one widens the list again
 */
public record Narrowing(List<Chip> datasets, List<Chip> chosen) {
    public static final String DATASET = "dataset";

    public Narrowing {
        datasets = List.copyOf(datasets);
        chosen = List.copyOf(chosen);
    }

    /** A choice. */
    public record Chip(String label, String href, boolean current) {}

    /**
     * The choices of a list page.
     *
     * @param table name of its table, which then starts from its first page
     * @param labels what each property that is given in the address is called, with its value, by the property's name
     */
    public static Narrowing of(PageAddress here, String table, Graph rows, Map<String, String> labels) {
        PageAddress address = here.without(table + ".page", "download");
        @Nullable String current = address.value(DATASET);
        List<Chip> datasets = new ArrayList<>();
        if (rows.datasets().size() > 1 || current != null) {
            datasets.add(new Chip("all", address.without(DATASET).toString(), current == null));
            for (String dataset : rows.datasets()) {
                datasets.add(new Chip(dataset, address.with(DATASET, dataset).toString(), dataset.equals(current)));
            }
        }
        List<Chip> chosen = labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Chip(e.getValue(), address.without(e.getKey()).toString(), true))
                .toList();
        return new Narrowing(datasets, chosen);
    }

    /** Whether the row is in the data set that the address names, if it names one. */
    public static boolean isInDataset(PageAddress address, GraphRow row) {
        String dataset = address.value(DATASET);
        return dataset == null || row.provenance().datasets().contains(dataset);
    }
}
