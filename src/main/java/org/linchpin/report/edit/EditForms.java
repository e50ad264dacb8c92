package org.linchpin.report.edit;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EditCheck;
import org.linchpin.editing.Edits;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Digests;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.EditOutcome;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.edit.EditedGraph;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Links;

/**
 * The way of a form: filled, previewed, applied. What was typed stays in it until it is published; nothing is kept in between, so a
 * form that was left open is only as old as its page.
 */
@RequestScoped
public class EditForms {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Edits edits;
    private final EditAccess access;
    private final RequestAnalysis analysis;
    private final EvidenceDates evidence;
    private final PageRequest request;

    EditForms(Edits edits, EditAccess access, RequestAnalysis analysis, EvidenceDates evidence, PageRequest request) {
        this.edits = edits;
        this.access = access;
        this.analysis = analysis;
        this.evidence = evidence;
        this.request = request;
    }

    record form(
            PageFrame frame,
            String lead,
            String address,
            String back,
            String version,
            String previewed,
            List<Field> fields,
            List<String> errors,
            List<EditView.Cell> conflict,
            List<String> needs,
            List<EditView> previews,
            String show,
            String apply)
            implements TemplateInstance {}

    /** The form as it is at first. */
    Response show(EditTarget target, Map<String, String> values) {
        return page(target, new Draft(target, values), OK);
    }

    /** What was sent: shows what it would do, or does it. */
    Response submit(EditTarget target, MultivaluedMap<String, String> sent) {
        var draft = new Draft(target, new LinkedHashMap<>());
        new EditFields(target, analysis.graph(), Map.of(), Map.of())
                .all()
                .forEach(field ->
                        draft.values.put(field.name(), first(sent, field.name()).strip()));
        draft.version = first(sent, "version");
        RowEdit edit = new EditReader(target, analysis.graph(), evidence.today()).read(draft.values, draft.errors);
        if (edit == null) {
            return page(target, draft, UNPROCESSABLE);
        }
        EditCheck check = edits.check(edit, draft.version);
        if (check instanceof EditCheck.Conflict) {
            return conflict(target, draft);
        }
        if (check instanceof EditCheck.Wrong wrong) {
            return wrong(target, draft, wrong.problems());
        }
        var fits = (EditCheck.Fits) check;
        if (fits.preview().rows().isEmpty()) {
            draft.general.add("This is what the graph says already, so there is nothing to apply.");
            return page(target, draft, UNPROCESSABLE);
        }
        boolean seen = target.action() == EditAction.CONFIRM
                || first(sent, "previewed").equals(digest(draft.values));
        if (first(sent, "step").equals("apply") && seen) {
            return publish(target, draft, edit);
        }
        draft.preview = EditView.of(analysis.graph(), fits.preview());
        return page(target, draft, OK);
    }

    private Response publish(EditTarget target, Draft draft, RowEdit edit) {
        var note = new EditReader(target, analysis.graph(), evidence.today()).note(edit, draft.values);
        EditOutcome outcome = edits.publish(edit, draft.version, note);
        if (outcome instanceof EditOutcome.GoesOn goesOn) {
            return seeOther(
                    access.maySeeImports()
                            ? Links.anImport(goesOn.id())
                            : PageAddress.of(target.up().href())
                                    .with(RowFacts.GOES_ON, "yes")
                                    .toString());
        }
        if (outcome instanceof EditOutcome.Conflict) {
            return conflict(target, draft);
        }
        if (outcome instanceof EditOutcome.Ended ended) {
            if (ended.outcome() instanceof ImportOutcome.Published published) {
                return seeOther(after(target, edit, published));
            }
            if (ended.outcome() instanceof ImportOutcome.Invalid invalid) {
                return wrong(target, draft, invalid.rejected().problems());
            }
            draft.general.add(
                    "Another import is under way, so nothing was changed. What you typed is kept: try again when"
                            + " it is over.");
            return page(target, draft, CONFLICT);
        }
        draft.general.add("This is what the graph says already, so there is nothing to apply.");
        return page(target, draft, UNPROCESSABLE);
    }

    private Response conflict(EditTarget target, Draft draft) {
        RowKey key = target.key();
        GraphRow now = key == null ? null : key.in(analysis.graph().rows());
        if (key != null && now == null) {
            draft.general.add("Somebody else has removed this row since you opened the form. Nothing was changed.");
        } else {
            draft.general.add(
                    "Somebody else has changed the same since you opened the form. Nothing of yours was applied,"
                            + " and what you typed is kept. Look at what it says now; if you apply, it will say what you typed.");
        }
        if (now != null && target.hasCells()) {
            Map<String, String> cells = CsvText.cells(now);
            now.type().columns().forEach(column -> {
                String stored = Objects.requireNonNullElse(cells.get(column.name()), "");
                String typed = Objects.requireNonNullElse(draft.values.get(column.name()), "");
                if (!stored.equals(typed)) {
                    draft.conflict.add(new EditView.Cell(RowNames.label(column.name()), stored, typed));
                }
            });
        }
        draft.version = "";
        return page(target, draft, CONFLICT);
    }

    private Response wrong(EditTarget target, Draft draft, List<ImportProblem> problems) {
        DependencyGraph graph = analysis.graph();
        for (ImportProblem problem : problems) {
            boolean atField = EditedGraph.isOfEdit(problem) && draft.hasField(problem.column());
            if (atField) {
                String better = target.type()
                        .column(problem.column())
                        .filter(column -> !column.references().isEmpty())
                        .flatMap(column -> new References(graph).candidates(column, problem.value()))
                        .orElse(problem.message());
                draft.errors.putIfAbsent(problem.column(), better);
            } else {
                String place = problem.file().isEmpty() || EditedGraph.isOfEdit(problem) ? "" : problem.place() + ": ";
                draft.general.add(place + problem.message());
            }
        }
        return page(target, draft, UNPROCESSABLE);
    }

    private Response page(EditTarget target, Draft draft, int status) {
        DependencyGraph graph = analysis.graph();
        RowKey key = target.key();
        List<RowKey> stored = key == null ? target.needs() : List.of(key);
        PageFrame frame = request.frame(target.title(), target.up());
        var names = new RowNames(graph);
        var page = new form(
                frame,
                target.lead(),
                target.address(),
                target.up().href(),
                draft.version.isEmpty() ? edits.version(stored) : draft.version,
                draft.preview == null ? "" : digest(draft.values),
                new EditFields(target, graph, draft.values, draft.errors).all(),
                draft.messages(),
                draft.conflict,
                target.needs().stream().map(names::row).toList(),
                draft.preview == null ? List.of() : List.of(draft.preview),
                target.action() == EditAction.CONFIRM ? "" : "Show what it would change",
                target.action() == EditAction.CONFIRM
                        ? "Confirm as of " + evidence.today()
                        : draft.preview == null ? "" : "Apply it");
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .entity(page.render())
                .build();
    }

    private String after(EditTarget target, RowEdit edit, ImportOutcome.Published published) {
        if (target.action() == EditAction.REMOVE) {
            RowKey gone = edit.stored().get(0);
            String list = gone.type() == RowType.DEPENDENCY
                    ? Links.row(gone.parts().get(0))
                    : RowAddress.list(gone.type()).href();
            return access.maySeeImports()
                    ? Links.anImport(published.id())
                    : PageAddress.of(list)
                            .with("saved", published.revision().number())
                            .toString();
        }
        PageAddress there = edit instanceof RowEdit.Put put
                ? RowAddress.of(put.after())
                : PageAddress.of(target.up().href());
        return there.with("saved", published.revision().number()).toString();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static String digest(Map<String, String> values) {
        var sorted = new TreeMap<>(values);
        return Digests.sha256(sorted.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /** A form on its way. */
    private static final class Draft {
        final EditTarget target;
        final Map<String, String> values;
        final Map<String, String> errors = new LinkedHashMap<>();
        final List<String> general = new ArrayList<>();
        final List<EditView.Cell> conflict = new ArrayList<>();
        String version = "";

        @Nullable
        EditView preview;

        Draft(EditTarget target, Map<String, String> values) {
            this.target = target;
            this.values = values;
        }

        boolean hasField(String column) {
            return target.hasCells() && target.type().column(column).isPresent();
        }

        /** What stands above the form; where fields are wrong, that they are. */
        List<String> messages() {
            List<String> messages = new ArrayList<>(general);
            if (!errors.isEmpty()) {
                messages.add(
                        errors.size() == 1
                                ? "One field is to be mended: see below. Nothing was changed."
                                : "%d fields are to be mended: see below. Nothing was changed."
                                        .formatted(errors.size()));
            }
            return messages;
        }
    }
}
