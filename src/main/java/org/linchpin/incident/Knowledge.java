package org.linchpin.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

/** Which dependencies a back-test stands on. */
public enum Knowledge implements Choice {
    /** Those known before the incident: what Linchpin could have said on the day before. */
    KNOWN_BEFORE("known-before", "Known before the incident"),
    /** All that are known today, most of them because of the incident: what follows from them, not what was foreseen. */
    RECONSTRUCTED("reconstructed", "Reconstructed, not predictive");

    private final String text;
    private final String title;

    Knowledge(String text, String title) {
        this.text = text;
        this.title = title;
    }

    @Override
    public String text() {
        return text;
    }

    /** How results on it are headed. */
    public String title() {
        return title;
    }

    /**
     * The rows that it leaves. A dependency was known before a day if its {@code known_since} is before it; one without
     * {@code known_since} cannot be shown to have been, and was not. O(rows × log rows).
     */
    Graph of(Graph rows, LocalDate day) {
        if (this == RECONSTRUCTED) {
            return rows;
        }
        List<GraphRow> known = new ArrayList<>();
        for (RowType type : RowType.values()) {
            for (GraphRow row : rows.rows(type)) {
                if (!(row instanceof Dependency dependency) || isKnown(dependency, day)) {
                    known.add(row);
                }
            }
        }
        return Graph.of(rows.revision(), rows.datasets(), known);
    }

    private static boolean isKnown(Dependency dependency, LocalDate day) {
        return dependency.knownSince() != null && dependency.knownSince().isBefore(day);
    }
}
