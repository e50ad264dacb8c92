package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EditCheck;
import org.linchpin.editing.Edits;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.EditOutcome;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.RowHistory;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Changes rows one by one, by the rules of an import, and tells what became of them. */
@Path("/api/v1")
@Tag(name = "edits")
@Authenticated
public class EditResource {
    private final Edits edits;
    private final EditAccess access;
    private final RequestAnalysis analysis;
    private final EvidenceDates evidence;
    private final RowHistory history;

    EditResource(Edits edits, EditAccess access, RequestAnalysis analysis, EvidenceDates evidence, RowHistory history) {
        this.edits = edits;
        this.access = access;
        this.analysis = analysis;
        this.evidence = evidence;
        this.history = history;
    }

    @POST
    @Path("/edits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add, change, end, confirm or remove rows",
            description =
                    "All of it or nothing, by the rules of an import. Each row that is there is named with the version that"
                            + " was read with it: if it says something else by now, nothing is changed.")
    @APIResponse(responseCode = "200", description = "Previewed; or the rows say this already. Nothing was changed")
    @APIResponse(responseCode = "201", description = "Published; every later read sees the new revision")
    @APIResponse(responseCode = "202", description = "It goes on in the background; Location tells how")
    @APIResponse(responseCode = "403", description = "These rows are not yours to change")
    @APIResponse(responseCode = "409", description = "Somebody else changed a row, or an import is under way")
    @APIResponse(responseCode = "422", description = "The rows do not fit; each problem with column, value and remedy")
    public Response edit(
            EditBody body,
            @QueryParam("preview")
                    @DefaultValue("false")
                    @Parameter(description = "true: show what it would change, and change nothing")
                    boolean preview) {
        if (body == null) {
            throw FaultParameters.badRequest("The body is empty. Say what is to be changed.");
        }
        EditBody dated = body.on(evidence.today());
        dated.check();
        RowEdit edit = dated.read(graph());
        requireVersions(dated);
        String version = edits.version(edit.stored());
        EditCheck check = edits.check(edit, version);
        if (check instanceof EditCheck.Wrong wrong) {
            throw rejected(wrong.problems());
        }
        if (!(check instanceof EditCheck.Fits fits)) {
            throw conflict();
        }
        if (preview || fits.preview().rows().isEmpty()) {
            return Response.ok(EditAnswers.Preview.of(fits.preview())).build();
        }
        return answer(edits.publish(edit, version, dated.note(about(edit))));
    }

    @GET
    @Path("/row")
    @Operation(
            summary = "One row as its file holds it, with its version and history",
            description = "Named by file and id; a dependency by from, to and, unless it stands alone, group.")
    @APIResponse(responseCode = "404", description = "There is no such row")
    public EditAnswers.Row row(
            @QueryParam("file") @DefaultValue("dependencies.csv") String file,
            @QueryParam("id") @Nullable String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("group") @Nullable String group) {
        var named = new EditBody("change", file, List.of(), null, null, null, null, null);
        RowType type = named.type();
        RowKey key = new EditBody.Key(id, from, to, group, null).of(type);
        GraphRow row = key.in(graph());
        if (row == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "%s has no such row.".formatted(type.file()));
        }
        return EditAnswers.Row.of(
                graph(), row, access.maySeeHistory(graph(), row) ? history.of(key) : List.of(), evidence);
    }

    private void requireVersions(EditBody body) {
        for (EditBody.Key key : body.given()) {
            if (key.version() == null) {
                throw FaultParameters.badRequest(
                        "A key has no \"version\". Read the row first, and name the one it had.");
            }
            RowKey named = key.of(body.type());
            if (named.in(graph()) == null) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "%s has no row %s.".formatted(body.type().file(), String.join(", ", named.parts())));
            }
            if (!key.version().equals(edits.version(List.of(named)))) {
                throw conflict();
            }
        }
    }

    private Response answer(EditOutcome outcome) {
        if (outcome instanceof EditOutcome.GoesOn goesOn) {
            return Response.accepted()
                    .header("Location", ImportResponses.address(goesOn.id()))
                    .build();
        }
        if (outcome instanceof EditOutcome.Ended ended) {
            if (ended.outcome() instanceof ImportOutcome.Published published) {
                return Response.status(Response.Status.CREATED)
                        .header(RevisionHeader.NAME, published.revision().number())
                        .header("Location", ImportResponses.address(published.id()))
                        .entity(new EditAnswers.Published(
                                published.id(),
                                published.revision().number(),
                                published.revision().digest()))
                        .build();
            }
            if (ended.outcome() instanceof ImportOutcome.Invalid invalid) {
                throw rejected(invalid.rejected().problems());
            }
            throw ImportResponses.busy();
        }
        throw conflict();
    }

    private static ProblemException rejected(List<ImportProblem> problems) {
        return new ProblemException(
                ProblemType.CHANGE_REJECTED, "The rows do not fit. Nothing was changed.", Map.of("problems", problems));
    }

    private static ProblemException conflict() {
        return new ProblemException(
                ProblemType.CHANGED_MEANWHILE,
                "A row says something else than the version that was named. Read it again, and decide.");
    }

    private static String about(RowEdit edit) {
        if (edit instanceof RowEdit.Put put) {
            return named(put.after());
        }
        List<RowKey> rows = edit.stored();
        return rows.size() == 1 ? named(rows.get(0)) : rows.size() + " dependencies";
    }

    private static String named(RowKey key) {
        return key.parts().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" → "));
    }

    private Graph graph() {
        return analysis.graph().rows();
    }
}
