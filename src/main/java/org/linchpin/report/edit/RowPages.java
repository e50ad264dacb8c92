package org.linchpin.report.edit;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.importing.history.RowHistory;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;

/** The page of a row and its forms, the same for rows of every kind: what it says, what can be done, what became of it. */
@RequestScoped
public class RowPages {
    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final EditForms forms;
    private final EvidenceDates evidence;
    private final RowHistory history;
    private final PageRequest request;

    RowPages(
            RequestAnalysis analysis,
            EditAccess access,
            EditForms forms,
            EvidenceDates evidence,
            RowHistory history,
            PageRequest request) {
        this.analysis = analysis;
        this.access = access;
        this.forms = forms;
        this.evidence = evidence;
        this.history = history;
        this.request = request;
    }

    record row(
            PageFrame frame,
            String lead,
            String saved,
            List<RowFacts.Fact> facts,
            List<RowActions.Action> actions,
            List<Part> parts,
            TableView history)
            implements TemplateInstance {}

    /** Rows that belong to a row. */
    record Part(String title, Table<?> table) {}

    /** The page of that row. */
    Response show(GraphRow row, String title, Breadcrumb up, String lead, List<Part> parts) {
        DependencyGraph graph = analysis.graph();
        Table<PastRowChange> past = request.table(
                HistoryTable.of(access.maySeeImports()),
                access.maySeeHistory(graph.rows(), row) ? history.of(RowKey.of(row)) : List.of());
        return request.answer(
                new row(
                        request.frame(title, up),
                        lead,
                        RowFacts.saved(request.address()),
                        RowFacts.of(graph, row),
                        new RowActions(graph, access).of(row),
                        parts,
                        past.view()),
                Stream.concat(parts.stream().map(Part::table), Stream.of(past)).toArray(Table<?>[]::new));
    }

    /** The form of an action on that row, filled with what it says. */
    Response form(GraphRow row, String action) {
        EditTarget target = target(row, action);
        Map<String, String> values = new LinkedHashMap<>(CsvText.cells(row));
        if (target.action() == EditAction.END) {
            values.put(target.lastDay(), evidence.today().toString());
        } else if (target.type() == RowType.DEPENDENCY) {
            values.put("last_confirmed", evidence.today().toString());
        }
        return forms.show(target, values);
    }

    /** What was sent from that form. */
    Response submit(GraphRow row, String action, MultivaluedMap<String, String> sent) {
        return forms.submit(target(row, action), sent);
    }

    private EditTarget target(GraphRow row, String action) {
        return new EditTargets(analysis.graph(), evidence, access).of(RowActions.known(action), row);
    }
}
