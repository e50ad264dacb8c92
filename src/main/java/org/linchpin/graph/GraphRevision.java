package org.linchpin.graph;

import java.time.Instant;
import java.util.List;

/**
 * One published state of the graph.
 *
 * @param number grows with every import, never falls
 * @param digest SHA-256 of the canonical export, in hex
 * @param datasets names of the data sets, sorted
 * @param createdBy user name, or {@code start-up}
 * @param origin what it was read from: a file name or a folder's name
 */
public record GraphRevision(
        long number, String digest, List<String> datasets, Instant createdAt, String createdBy, String origin) {
    public GraphRevision {
        datasets = List.copyOf(datasets);
    }
}
