package org.linchpin.report.edit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What the forms of a row are about. */
final class EditTargets {
    private final DependencyGraph graph;
    private final EvidenceDates evidence;
    private final EditAccess access;

    EditTargets(DependencyGraph graph, EvidenceDates evidence, EditAccess access) {
        this.graph = graph;
        this.evidence = evidence;
        this.access = access;
    }

    /**
     * Of a row that is there.
     *
     * @throws ProblemException if the reader may not, or there is nothing to end or to confirm
     */
    EditTarget of(EditAction action, GraphRow row) {
        if (!access.mayEdit(graph.rows(), row)) {
            throw EditAccess.forbidden();
        }
        RowKey key = RowKey.of(row);
        String name = new RowNames(graph).row(key);
        boolean single = action == EditAction.CHANGE
                || action == EditAction.REMOVE
                || (action == EditAction.END && row.type() == RowType.CONTRACT);
        List<RowKey> needs = single ? List.of() : needs(action, row);
        if (!single && needs.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "%s has no dependency that could be %s."
                            .formatted(name, action == EditAction.END ? "ended" : "confirmed"));
        }
        return new EditTarget(
                action,
                single ? row.type() : RowType.DEPENDENCY,
                single ? key : null,
                needs,
                name,
                RowAddress.below(key, action.text()),
                new Breadcrumb(name, RowAddress.of(key).toString()));
    }

    /**
     * The dependencies that are ended with a row, or confirmed: itself; else those of a thing, and where it ends those on it, as far
     * as they have not ended.
     */
    private List<RowKey> needs(EditAction action, GraphRow row) {
        if (row instanceof Dependency need) {
            return List.of(RowKey.of(need));
        }
        Stream<Dependency> from = graph.rows().dependenciesFrom(row.key()).stream();
        Stream<Dependency> to = action == EditAction.END
                ? graph.rows().dependencies().stream().filter(need -> need.to().equals(row.key()))
                : Stream.of();
        return Stream.concat(from, to)
                .filter(need -> action == EditAction.END
                        ? need.validTo() == null
                                || !Objects.requireNonNull(need.validTo()).isBefore(evidence.today())
                        : need.validOn(evidence.today()))
                .filter(need -> access.mayEdit(graph.rows(), need))
                .limit(RowEdit.MOST_ROWS)
                .map(RowKey::of)
                .toList();
    }
}
