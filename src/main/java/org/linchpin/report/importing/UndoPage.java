package org.linchpin.report.importing;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Rights;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.Imports;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Asks whether the last import is to be taken back, and does it. */
@Path("/imports/undo")
@Recorded(AuditAction.IMPORT)
@RolesAllowed(Rights.IMPORT)
@Produces(MediaType.TEXT_HTML)
public class UndoPage {
    private static final Breadcrumb ABOVE = new Breadcrumb("Imports", "/imports");

    private final Imports imports;
    private final GraphStore store;
    private final SecurityIdentity user;
    private final PageRequest request;

    UndoPage(Imports imports, GraphStore store, SecurityIdentity user, PageRequest request) {
        this.imports = imports;
        this.store = store;
        this.user = user;
        this.request = request;
    }

    record question(PageFrame frame, String lead, long revision) implements TemplateInstance {}

    @GET
    public Response page() {
        Optional<GraphRevision> current = store.current();
        Optional<GraphRevision> before = current.flatMap(store::before);
        String lead = before.isEmpty()
                ? "There is nothing to go back to: no revision before this one is kept."
                : "Revision %d, from %s by %s, %s UTC, would be followed by a new revision with the rows of revision %d, from %s, %s UTC."
                        .formatted(
                                current.orElseThrow().number(),
                                current.orElseThrow().origin(),
                                current.orElseThrow().createdBy(),
                                Words.minute(current.orElseThrow().createdAt()),
                                before.get().number(),
                                before.get().origin(),
                                Words.minute(before.get().createdAt()));
        long revision = before.isEmpty() ? 0 : current.orElseThrow().number();
        return request.answer(new question(request.frame("Undo the last import", ABOVE), lead, revision));
    }

    /** Takes the last import back, if it is still the one that the person saw. */
    @Expensive
    @POST
    public Response undo(@FormParam("revision") @Nullable String revision) {
        String current = store.current().map(r -> Long.toString(r.number())).orElse("");
        if (!current.equals(revision)) {
            throw new ProblemException(
                    ProblemType.IMPORT_STALE,
                    "Another import was published since you were asked. Look at what is last now.");
        }
        ImportOutcome outcome = imports.undo(user.getPrincipal().getName());
        if (outcome instanceof ImportOutcome.Published published) {
            return Response.seeOther(URI.create(Links.anImport(published.id()))).build();
        }
        if (outcome instanceof ImportOutcome.NothingToUndo nothing) {
            throw new ProblemException(ProblemType.NOTHING_TO_UNDO, nothing.why());
        }
        throw new ProblemException(
                ProblemType.IMPORT_RUNNING, "Another import is under way. Try again when it is over.");
    }
}
