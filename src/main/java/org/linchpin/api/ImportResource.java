package org.linchpin.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.account.Rights;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.graph.Choice;
import org.linchpin.importing.ImportMode;
import org.linchpin.importing.ImportRequest;
import org.linchpin.importing.Imports;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.PastImport;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Takes a graph in, and tells what became of each attempt. */
@Path("/api/v1/imports")
@Tag(name = "graph")
@Recorded(AuditAction.IMPORT)
@RolesAllowed(Rights.IMPORT)
public class ImportResource {
    private final Imports imports;
    private final ImportHistory history;
    private final SecurityIdentity user;

    ImportResource(Imports imports, ImportHistory history, SecurityIdentity user) {
        this.imports = imports;
        this.history = history;
        this.user = user;
    }

    @Expensive
    @POST
    @Consumes({
        "application/zip",
        "application/octet-stream",
        "application/x-zip-compressed",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.cyclonedx+json",
        "application/vnd.cyclonedx+xml",
        "application/json",
        "application/xml"
    })
    @Operation(
            summary =
                    "Import a file: CSV files in a zip, a workbook, registers of information, or a CycloneDX document",
            description =
                    "All of it or nothing: a file with an error changes nothing. The format is told from the content.")
    @APIResponse(responseCode = "201", description = "Published; every later read sees the new revision. Or previewed.")
    @APIResponse(responseCode = "202", description = "Accepted; Location tells how it goes on")
    @APIResponse(responseCode = "409", description = "Another import is under way")
    @APIResponse(responseCode = "422", description = "Rejected; each problem with file, line, column, value and remedy")
    public Response load(
            InputStream body,
            @QueryParam("mode")
                    @DefaultValue("replace")
                    @Parameter(description = "replace: the file is the whole graph; merge: it changes what it names")
                    String mode,
            @QueryParam("preview")
                    @DefaultValue("false")
                    @Parameter(description = "true: show what it would change, and wait 24 hours for a decision")
                    boolean preview,
            @QueryParam("file") @DefaultValue("API upload") @Parameter(description = "The file's name, for the history")
                    String file,
            @QueryParam("neededBy")
                    @DefaultValue("")
                    @Parameter(
                            description =
                                    "Of a CycloneDX document: id of the service, system, product or organization that needs what"
                                            + " it describes")
                    String neededBy,
            @HeaderParam("Prefer")
                    @DefaultValue("")
                    @Parameter(description = "respond-async: answer when the file has arrived")
                    String prefer,
            @HeaderParam("Content-Length") @DefaultValue("0") @Parameter(hidden = true) long length) {
        ImportMode known = Choice.find(ImportMode.class, mode)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_REQUEST,
                        "mode is \"%s\", but an import is to replace or to merge.".formatted(mode)));
        var request = new ImportRequest(known, preview, name(), file, length, neededBy.strip());
        if (Stream.of(prefer.split(",", -1))
                .anyMatch(p -> p.strip().toLowerCase(Locale.ROOT).equals("respond-async"))) {
            return imports.start(request, body)
                    .map(id -> Response.accepted(answer(id))
                            .header("Location", ImportResponses.address(id))
                            .header("Preference-Applied", "respond-async")
                            .build())
                    .orElseThrow(ImportResponses::busy);
        }
        return ImportResponses.of(imports.load(request, body), this::answer);
    }

    @GET
    @Operation(summary = "All imports, the latest first")
    public Paging.Page<ImportSummary> list(@BeanParam Paging paging) {
        paging.check();
        List<PastImport> page = history.latest(paging.page, paging.size);
        return new Paging.Page<>(page.stream().map(ImportSummary::of).toList(), Math.toIntExact(history.count()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One import: its status, how far it is, what it changes, and its problems")
    @APIResponse(responseCode = "404", description = "There is no import of that id")
    public ImportAnswer get(@PathParam("id") String id) {
        return answer(known(id));
    }

    @Expensive
    @POST
    @Path("/{id}/apply")
    @Operation(summary = "Publish an import that was previewed")
    @APIResponse(responseCode = "201", description = "Published; every later read sees the new revision")
    @APIResponse(
            responseCode = "409",
            description =
                    "Another import is under way, or this one waits for no decision, or the graph has changed since"
                            + " the preview; then the document holds a new preview")
    public Response apply(@PathParam("id") String id) {
        return ImportResponses.of(imports.apply(known(id), name()), this::answer);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Discard an import that was previewed")
    @APIResponse(responseCode = "204", description = "Discarded; nothing was changed")
    @APIResponse(responseCode = "409", description = "It waits for no decision")
    public void discard(@PathParam("id") String id) {
        UUID known = known(id);
        if (!imports.discard(known, name())) {
            throw ImportResponses.notWaiting(answer(known));
        }
    }

    @Expensive
    @POST
    @Path("/undo")
    @Operation(
            summary = "Take the last import back",
            description = "Publishes the rows of the revision before as a new revision.")
    @APIResponse(responseCode = "201", description = "Published; every later read sees the rows from before")
    @APIResponse(responseCode = "409", description = "Another import is under way, or there is nothing to go back to")
    public Response undo() {
        return ImportResponses.of(imports.undo(name()), this::answer);
    }

    private String name() {
        return user.getPrincipal().getName();
    }

    private UUID known(String id) {
        try {
            return history.find(UUID.fromString(id)).map(PastImport::id).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no import with the id \"%s\".".formatted(id));
    }

    private ImportAnswer answer(UUID id) {
        return ImportAnswer.of(history.find(id).orElseThrow(), history.report(id));
    }
}
