package org.linchpin.graph;

import java.util.List;

/**
 * Where a row comes from.
 *
 * @param datasets the data sets that hold the row, sorted, at least one
 * @param line 1-based physical line at which the row starts in the file of the first of them; 0 if it came from no file
 */
public record Provenance(List<String> datasets, int line) {
    public static final String DEFAULT_DATASET = "default";

    public Provenance {
        // a million rows of one data set share its list
        datasets = datasets.size() == 1
                ? List.copyOf(datasets)
                : datasets.stream().sorted().distinct().toList();
        if (datasets.isEmpty()) {
            throw new IllegalArgumentException("a row belongs to at least one data set");
        }
    }

    public static Provenance of(String dataset, int line) {
        return new Provenance(List.of(dataset), line);
    }

    /** This row, found in one more data set. */
    public Provenance alsoIn(String dataset) {
        var all = new java.util.ArrayList<>(datasets);
        all.add(dataset);
        return new Provenance(all, line);
    }
}
