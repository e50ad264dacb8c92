package org.linchpin.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportResult;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What the API says to each outcome of an import. */
final class ImportResponses {
    private ImportResponses() {}

    static Response of(ImportOutcome outcome, Function<UUID, ImportAnswer> about) {
        if (outcome instanceof ImportOutcome.Published published) {
            return Response.status(Response.Status.CREATED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(RevisionHeader.NAME, published.revision().number())
                    .header("Location", address(published.id()))
                    .entity(Imported.of(published))
                    .build();
        }
        if (outcome instanceof ImportOutcome.Previewed previewed) {
            return Response.status(Response.Status.CREATED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header("Location", address(previewed.id()))
                    .entity(about.apply(previewed.id()))
                    .build();
        }
        if (outcome instanceof ImportOutcome.Invalid invalid) {
            throw new ProblemException(
                    ProblemType.IMPORT_REJECTED,
                    found(invalid.rejected()),
                    Map.of("problems", invalid.rejected().problems(), "import", invalid.id()));
        }
        if (outcome instanceof ImportOutcome.Stale stale) {
            throw new ProblemException(
                    ProblemType.IMPORT_STALE,
                    "Another import was published since the preview. The preview was made anew; nothing was changed.",
                    Map.of("preview", about.apply(stale.id())));
        }
        if (outcome instanceof ImportOutcome.NotWaiting notWaiting) {
            throw notWaiting(about.apply(notWaiting.id()));
        }
        if (outcome instanceof ImportOutcome.NothingToUndo nothing) {
            throw new ProblemException(ProblemType.NOTHING_TO_UNDO, nothing.why());
        }
        throw busy();
    }

    static String address(UUID id) {
        return "/api/v1/imports/" + id;
    }

    static ProblemException busy() {
        return new ProblemException(
                ProblemType.IMPORT_RUNNING, "Another import is under way. Try again when it is over.");
    }

    static ProblemException notWaiting(ImportAnswer answer) {
        return new ProblemException(
                ProblemType.IMPORT_NOT_WAITING,
                "Import %s is %s, not ready. Only an import that was previewed waits for a decision."
                        .formatted(answer.id(), answer.status()));
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
     * @param importId by which the history knows it
     * @param rows by file
     * @param problems warnings
     */
    public record Imported(
            UUID importId, long revision, String digest, Map<String, Integer> rows, List<ImportProblem> problems) {
        static Imported of(ImportOutcome.Published published) {
            return new Imported(
                    published.id(),
                    published.revision().number(),
                    published.revision().digest(),
                    counts(published.graph()),
                    published.warnings());
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
