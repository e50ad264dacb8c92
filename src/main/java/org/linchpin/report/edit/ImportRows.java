package org.linchpin.report.edit;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.importing.history.RowChange;
import org.linchpin.importing.history.RowHistory;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** The rows that an import changed, as far as its reader may see them. */
@RequestScoped
public class ImportRows {
    private final RowHistory history;
    private final RequestAnalysis analysis;
    private final EditAccess access;

    ImportRows(RowHistory history, RequestAnalysis analysis, EditAccess access) {
        this.history = history;
        this.analysis = analysis;
        this.access = access;
    }

    /** The rows of a published import; none where they were too many to keep. */
    public List<PastRowChange> of(UUID id) {
        return history.of(id).stream().filter(this::isSeen).toList();
    }

    /** The table of them. */
    public TableDefinition<PastRowChange> table() {
        DependencyGraph graph = analysis.graph();
        var names = new RowNames(graph);
        return new TableDefinition<>(
                "rows",
                "Rows that changed, the first thousand",
                "rows",
                "",
                "No row changed, or they were more than 10,000.",
                List.of(
                        TableColumn.<PastRowChange>text(
                                        "row", "Row", c -> names.row(c.change().key()))
                                .link(c -> names.href(c.change().key())),
                        TableColumn.<PastRowChange>text(
                                "file", "File", c -> c.change().key().type().file()),
                        TableColumn.<PastRowChange>text("what", "What, before → after", HistoryTable::what)));
    }

    private boolean isSeen(PastRowChange past) {
        RowChange change = past.change();
        Map<String, String> before = change.before();
        return change.key().in(analysis.graph().rows()) != null
                || (before != null
                        && access.mayEdit(analysis.graph().rows(), change.key().type(), before));
    }
}
