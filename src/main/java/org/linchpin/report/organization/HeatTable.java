package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Services by what would stop them.
 *
 * @param faults the first single points of failure, by rank
 * @param cells where a service goes down, by service, then fault
 */
public record HeatTable(List<NodeName> faults, List<HeatCell> cells) {
    /** Columns that fit a page. */
    static final int MOST_FAULTS = 15;

    public HeatTable {
        faults = List.copyOf(faults);
        cells = List.copyOf(cells);
    }

    /**
     * A service that a fault takes down.
     *
     * @param service its id
     * @param fault its rank, from 1
     * @param toleranceBreached null if the service states no impact tolerance
     */
    public record HeatCell(
            String service,
            int fault,
            double downAfterHours,
            @Nullable Boolean toleranceBreached) {}
}
