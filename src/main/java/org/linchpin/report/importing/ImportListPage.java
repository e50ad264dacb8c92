package org.linchpin.report.importing;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Rights;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.graph.Choice;
import org.linchpin.importing.ImportMode;
import org.linchpin.importing.ImportRequest;
import org.linchpin.importing.Imports;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Where data come in, and what came in before. */
@Path("/imports")
@Recorded(AuditAction.IMPORT)
@RolesAllowed(Rights.IMPORT)
@Produces(MediaType.TEXT_HTML)
public class ImportListPage {
    /** Older ones are in the API. */
    private static final int SHOWN = 1_000;

    private static final TableDefinition<PastImport> HISTORY = new TableDefinition<>(
            "imports",
            "Imports, the latest first; times are UTC",
            "imports",
            "",
            "Nothing was imported yet.",
            List.of(
                    TableColumn.<PastImport>text("started", "Started", p -> Words.minute(p.startedAt()))
                            .link(p -> Links.anImport(p.id())),
                    TableColumn.<PastImport>badge("status", "Status", p -> ImportWords.state(p.state())),
                    TableColumn.<PastImport>text("kind", "Kind", p -> ImportWords.kind(p.kind())),
                    TableColumn.<PastImport>text("who", "Who", PastImport::startedBy),
                    TableColumn.<PastImport>text(
                            "file",
                            "File or rows",
                            p -> p.file() == null ? null : p.file().name()),
                    TableColumn.<PastImport>number(
                                    "added", "Added", p -> p.changes().added())
                            .help("Rows that were not there before, over all files."),
                    TableColumn.<PastImport>number(
                                    "changed", "Changed", p -> p.changes().changed())
                            .help("Rows that were there with other values, or in other data sets."),
                    TableColumn.<PastImport>number(
                            "removed", "Removed", p -> p.changes().removed()),
                    TableColumn.<PastImport>number("errors", "Errors", PastImport::errors),
                    TableColumn.<PastImport>number("warnings", "Warnings", PastImport::warnings),
                    TableColumn.<PastImport>number("revision", "Revision", ImportListPage::revision)
                            .help("The revision that it became."),
                    TableColumn.<PastImport>code("sha256", "SHA-256 of the file", ImportListPage::sha256)
                            .help("To tell whether two files are the same.")));

    private final Imports imports;
    private final ImportHistory history;
    private final SecurityIdentity user;
    private final PageRequest request;

    ImportListPage(Imports imports, ImportHistory history, SecurityIdentity user, PageRequest request) {
        this.imports = imports;
        this.history = history;
        this.user = user;
        this.request = request;
    }

    record list(PageFrame frame, String lead, TableView table, boolean canUndo) implements TemplateInstance {}

    @GET
    public Response page() {
        List<PastImport> latest = history.latest(0, SHOWN);
        Table<PastImport> table = request.table(HISTORY, latest);
        return request.answer(new list(request.frame("Imports"), lead(latest), table.view(), imports.canUndo()), table);
    }

    /** Takes a file from the form; what it would change is shown before anything does. */
    @Expensive
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @DefaultValue("merge") String mode,
            @RestForm @DefaultValue("") String neededBy)
            throws IOException {
        ImportMode known = Choice.find(ImportMode.class, mode)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_REQUEST, "\"%s\" is neither merge nor replace.".formatted(mode)));
        if (file == null || file.size() == 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "No file was chosen, or it is empty. Choose a file.");
        }
        var wish = new ImportRequest(
                known, true, user.getPrincipal().getName(), file.fileName(), file.size(), neededBy.strip());
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return imports.start(wish, body)
                    .map(id -> Response.seeOther(URI.create(Links.anImport(id))).build())
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.IMPORT_RUNNING, "Another import is under way. Try again when it is over."));
        }
    }

    private static String lead(List<PastImport> latest) {
        long waiting = latest.stream()
                .filter(past -> past.state() instanceof ImportState.Ready)
                .count();
        return waiting == 0
                ? "Bring a file, see what it would change, then decide. Until you do, everybody sees the graph as it"
                        + " is."
                : Words.count(waiting, "import waits", "imports wait") + " for a decision.";
    }

    private static @Nullable Long revision(PastImport past) {
        return past.state() instanceof ImportState.Published published ? (Long) published.revision() : null;
    }

    private static @Nullable String sha256(PastImport past) {
        return past.file() == null || past.file().sha256().isEmpty()
                ? null
                : past.file().sha256();
    }
}
