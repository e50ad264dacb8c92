package org.linchpin.editing;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Who may change which rows by hand: an organization's own (its systems, services, contracts and what those need) whoever
 * {@link Viewer#owns} it; what is shared by all, whoever {@link Viewer#mayEditShared() may import}.
 */
@RequestScoped
public class EditAccess {
    private final Viewer viewer;

    EditAccess(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * The one place that decides.
     *
     * @param organization that owns the row; null for what is shared by all
     */
    private boolean mayEdit(@Nullable String organization) {
        return organization == null ? viewer.mayEditShared() : viewer.owns(organization);
    }

    /** Whether the reader may change that row, or add one that says this. */
    public boolean mayEdit(Graph graph, RowType type, Map<String, String> cells) {
        return mayEdit(owner(graph, type, cells));
    }

    /** Whether the reader may add a row of that type to something. */
    public boolean mayAdd(RowType type) {
        return switch (type) {
            case SYSTEM, SERVICE, CONTRACT, DEPENDENCY -> viewer.ownsSome() || viewer.mayEditShared();
            default -> viewer.mayEditShared();
        };
    }

    /** Whether the reader may change that row. */
    public boolean mayEdit(Graph graph, GraphRow row) {
        return mayEdit(graph, row.type(), CsvText.cells(row));
    }

    /**
     * Does nothing if the reader may change all the rows that an edit is about, as they are and as they are to be.
     *
     * @throws ProblemException {@link ProblemType#FORBIDDEN}
     */
    public void require(Graph graph, RowEdit edit) {
        boolean may = !(edit instanceof RowEdit.Put put)
                || namesNoOwner(graph, put)
                || mayEdit(graph, put.type(), put.cells());
        for (RowKey key : edit.stored()) {
            GraphRow row = key.in(graph);
            may &= row == null || mayEdit(graph, row);
        }
        if (!may) {
            throw forbidden();
        }
    }

    /** Whether the reader may see who changed that row: whoever may change it, and whoever sees all imports. */
    public boolean maySeeHistory(Graph graph, GraphRow row) {
        return viewer.mayEditShared() || mayEdit(graph, row);
    }

    /** Whether the pages of imports are the reader's. */
    public boolean maySeeImports() {
        return viewer.mayEditShared();
    }

    /** What is said to those who may not. */
    public static ProblemException forbidden() {
        return new ProblemException(
                ProblemType.FORBIDDEN,
                "These rows belong to another organization, or are shared by all and changed by administrators.");
    }

    /** Whether an owner is to be named that is not there: that is a mistake to mend, and says nothing of who may. */
    private static boolean namesNoOwner(Graph graph, RowEdit.Put put) {
        return switch (put.type()) {
            case SYSTEM, SERVICE, CONTRACT ->
                graph.find(Organization.class, put.cells().get("organization")) == null;
            case DEPENDENCY -> graph.find(GraphRow.class, put.cells().get("from")) == null;
            default -> false;
        };
    }

    private static @Nullable String owner(Graph graph, RowType type, Map<String, String> cells) {
        return switch (type) {
            case SYSTEM, SERVICE, CONTRACT -> cells.get("organization");
            case DEPENDENCY -> {
                GraphRow from = graph.find(GraphRow.class, cells.get("from"));
                yield from instanceof Service service
                        ? service.organization()
                        : from instanceof InternalSystem system ? system.organization() : null;
            }
            default -> null;
        };
    }
}
