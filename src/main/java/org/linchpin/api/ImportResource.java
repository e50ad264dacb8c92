package org.linchpin.api;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportMode;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.Imports;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Takes a graph in. */
@Path("/api/v1/imports")
@Tag(name = "graph")
@Authenticated
public class ImportResource {
    private final Imports imports;
    private final SecurityIdentity user;

    ImportResource(Imports imports, SecurityIdentity user) {
        this.imports = imports;
        this.user = user;
    }

    @POST
    @Consumes({
        "application/zip",
        "application/octet-stream",
        "application/x-zip-compressed",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @Operation(
            summary = "Replace or change the graph by a zip of CSV files, or by an Excel workbook",
            description =
                    "All of it or nothing: an upload with a problem changes nothing. What it is, its content tells.")
    @APIResponse(responseCode = "201", description = "Published; every later read sees the new revision")
    @APIResponse(responseCode = "409", description = "Another import is under way")
    @APIResponse(responseCode = "422", description = "Rejected; each problem with file, line, column, value and remedy")
    public Response load(
            InputStream body,
            @QueryParam("mode")
                    @DefaultValue("replace")
                    @Parameter(description = "replace: the upload is the whole graph; merge: it changes what it names")
                    String mode) {
        ImportMode known = Choice.find(ImportMode.class, mode)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_REQUEST,
                        "mode is \"%s\", but an import is to replace or to merge.".formatted(mode)));
        ImportOutcome outcome = imports.load(body, known, user.getPrincipal().getName(), "API upload");
        if (outcome instanceof ImportOutcome.Published published) {
            return Response.status(Response.Status.CREATED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(RevisionHeader.NAME, published.revision().number())
                    .entity(Imported.of(published))
                    .build();
        }
        if (outcome instanceof ImportOutcome.Invalid invalid) {
            throw new ProblemException(
                    ProblemType.IMPORT_REJECTED,
                    found(invalid.rejected()),
                    Map.of("problems", invalid.rejected().problems()));
        }
        throw new ProblemException(
                ProblemType.IMPORT_RUNNING, "Another import is under way. Try again when it is over.");
    }

    private static String found(ImportResult.Rejected rejected) {
        int problems = rejected.problems().size();
        String many = rejected.more()
                ? "More than %,d problems were found.".formatted(problems)
                : problems + " problems were found.";
        return (problems == 1 ? "1 problem was found." : many) + " Nothing was changed.";
    }

    /**
     * What was taken in.
     *
     * @param rows by file
     */
    public record Imported(long revision, String digest, Map<String, Integer> rows) {
        static Imported of(ImportOutcome.Published published) {
            return new Imported(
                    published.revision().number(), published.revision().digest(), counts(published.graph()));
        }

        private static Map<String, Integer> counts(Graph graph) {
            Map<String, Integer> counts = new TreeMap<>();
            for (RowType type : RowType.values()) {
                counts.put(type.file(), graph.rows(type).size());
            }
            return counts;
        }
    }
}
