package org.linchpin.report.importing;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linchpin.account.Rights;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.Imports;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.importing.history.PastImport;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Links;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.edit.ImportRows;

/** One import: how far it is, what it would change, what is wrong with it, what became of it. */
@Path("/imports/{id}")
@Recorded(AuditAction.IMPORT)
@RolesAllowed(Rights.IMPORT)
@Produces(MediaType.TEXT_HTML)
public class ImportPage {
    private static final int REFRESH_SECONDS = 2;
    private static final Breadcrumb ABOVE = new Breadcrumb("Imports", "/imports");

    private final Imports imports;
    private final ImportHistory history;
    private final ImportRows importRows;
    private final OutageSettings outage;
    private final SecurityIdentity user;
    private final PageRequest request;

    ImportPage(
            Imports imports,
            ImportHistory history,
            ImportRows importRows,
            OutageSettings outage,
            SecurityIdentity user,
            PageRequest request) {
        this.imports = imports;
        this.history = history;
        this.importRows = importRows;
        this.outage = outage;
        this.user = user;
        this.request = request;
    }

    record running(PageFrame frame, ImportFacts facts) implements TemplateInstance {}

    record about(
            PageFrame frame,
            ImportFacts facts,
            boolean waits,
            List<TableView> changes,
            List<TableView> rows,
            List<TableView> faults,
            String faultsLead,
            ProblemChoice choice,
            List<TableView> problems)
            implements TemplateInstance {}

    @GET
    public Response page(@PathParam("id") String id) {
        PastImport past = past(id);
        var facts = ImportFacts.of(past);
        PageFrame frame = request.frame(facts.title(), ABOVE);
        if (past.isRunning()) {
            return request.answer(new running(frame.refreshingEvery(REFRESH_SECONDS), facts));
        }
        ImportReport report = history.report(past.id());
        var choice = ProblemChoice.of(report, request.address());
        Table<ImportTables.FileChanges> changes = request.table(ImportTables.CHANGES, ImportTables.rows(report));
        List<PastRowChange> changed = importRows.of(past.id());
        Table<PastRowChange> rows = request.table(importRows.table(), changed);
        Table<FaultChange> faults = request.table(ImportTables.FAULTS, report.faults());
        Table<ImportProblem> problems = request.table(ImportTables.PROBLEMS, choice.chosen());
        return request.answer(
                new about(
                        frame,
                        facts,
                        facts.waits(),
                        facts.isRead() ? List.of(changes.view()) : List.of(),
                        changed.isEmpty() ? List.of() : List.of(rows.view()),
                        facts.waits() ? List.of(faults.view()) : List.of(),
                        ImportWords.faults(report.faults(), report.moreFaults(), outage.hours()),
                        choice,
                        report.problems().isEmpty() ? List.of() : List.of(problems.view())),
                changes,
                rows,
                faults,
                problems);
    }

    @Expensive
    @POST
    @Path("/apply")
    public Response apply(@PathParam("id") String id) {
        PastImport past = past(id);
        ImportOutcome outcome = imports.apply(past.id(), user.getPrincipal().getName());
        if (outcome instanceof ImportOutcome.Busy) {
            throw new ProblemException(
                    ProblemType.IMPORT_RUNNING, "Another import is under way. Try again when it is over.");
        }
        if (outcome instanceof ImportOutcome.Stale) {
            throw new ProblemException(
                    ProblemType.IMPORT_STALE,
                    "Another import was published since the preview. Go back and look at the new preview.");
        }
        return Response.seeOther(URI.create(Links.anImport(past.id()))).build();
    }

    @POST
    @Path("/discard")
    public Response discard(@PathParam("id") String id) {
        PastImport past = past(id);
        imports.discard(past.id(), user.getPrincipal().getName());
        return Response.seeOther(URI.create(Links.anImport(past.id()))).build();
    }

    private PastImport past(String id) {
        try {
            return history.find(UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no import with the id \"%s\".".formatted(id));
    }
}
