package org.linchpin.editing;

import java.time.LocalDate;
import java.util.List;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.RowChange;

/**
 * What an edit would do to what its author sees.
 *
 * @param rows that would differ; none if they say this already
 * @param faults single points of failure that would appear, go, or take another number of services down
 * @param day on which it would begin to count, today or later
 * @param outageHours that are assumed
 */
public record EditPreview(List<RowChange> rows, List<FaultChange> faults, LocalDate day, double outageHours) {
    public EditPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
