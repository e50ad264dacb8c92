package org.linchpin.report.finding;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingRegisters;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.finding.KnownFinding;
import org.linchpin.finding.KnownRegister;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;
import org.linchpin.report.search.OrganizationSearch;
import org.linchpin.snapshot.PairSearchState;

/** What is open, accepted, being mitigated and overdue. */
@Path("/findings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FindingListPage {
    private static final int MOST_SUGGESTIONS = 300;
    private static final Comparator<KnownFinding> WORST_FIRST = Comparator.comparing(
                    (KnownFinding f) -> f.state() instanceof FindingState.Closed)
            .thenComparing(KnownFinding::critical, Comparator.reverseOrder())
            .thenComparing(f -> f.services().size(), Comparator.reverseOrder())
            .thenComparing(KnownFinding::title)
            .thenComparing(KnownFinding::id);

    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final Viewer viewer;
    private final FindingDesk desk;
    private final FindingRegisters registers;
    private final FindingUpdates updates;
    private final PageRequest request;

    FindingListPage(
            RequestAnalysis analysis,
            OwnOrganizations own,
            Viewer viewer,
            FindingDesk desk,
            FindingRegisters registers,
            FindingUpdates updates,
            PageRequest request) {
        this.analysis = analysis;
        this.own = own;
        this.viewer = viewer;
        this.desk = desk;
        this.registers = registers;
        this.updates = updates;
        this.request = request;
    }

    /** The register of an organization. */
    public record Kept(String name, String href, String appetite, boolean current) {}

    record list(
            PageFrame frame,
            String lead,
            List<Kept> registers,
            @Nullable String allHref,
            String note,
            List<Narrowing.Chip> states,
            List<Narrowing.Chip> kinds,
            TableView table,
            boolean offered,
            List<String> suggestions)
            implements TemplateInstance {}

    @GET
    public Response page() {
        FindingChoice choice = FindingChoice.of(request.address());
        if (choice.organization() != null) {
            viewer.requireOwn(choice.organization());
        }
        LocalDate today = desk.today();
        List<KnownRegister> kept = registers.all().stream()
                .filter(r -> viewer.owns(r.organization()))
                .toList();
        List<KnownFinding> own = desk.all().stream()
                .filter(f -> viewer.owns(f.organization()))
                .filter(f -> choice.organization() == null || f.organization().equals(choice.organization()))
                .toList();
        Table<KnownFinding> table = request.table(
                FindingTable.of(analysis.graph().rows(), today),
                own.stream()
                        .filter(f -> choice.lets(f, today))
                        .sorted(WORST_FIRST)
                        .toList());
        return request.answer(
                new list(
                        request.frame("Findings"),
                        lead(kept, own, today),
                        kept.stream().map(r -> kept(r, choice)).toList(),
                        choice.organization() == null ? null : "/findings",
                        note(kept, choice),
                        FindingChoice.states(request.address(), choice),
                        FindingChoice.kinds(request.address(), choice),
                        table.view(),
                        viewer.ownsSome(),
                        OrganizationSearch.suggestions(theirs(), MOST_SUGGESTIONS)),
                table);
    }

    /** Begins the register of an organization, given by its name or id, and holds the graph against it. */
    @POST
    public Response start(@FormParam("organization") @Nullable String typed) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        Organization found = OrganizationSearch.of(theirs(), text).found();
        if (found == null) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    text == null
                            ? "No organization was named."
                            : "\"%s\" is no organization whose register you may keep, or more than one. Type its whole name or its id."
                                    .formatted(text));
        }
        own.require(found.id());
        updates.start(found.id(), viewer.name());
        return Response.seeOther(URI.create(Links.findings(found.id()))).build();
    }

    /** The organizations whose registers they may keep. */
    private List<Organization> theirs() {
        return analysis.graph().organizations().stream()
                .filter(o -> viewer.owns(o.id()))
                .toList();
    }

    private Kept kept(KnownRegister register, FindingChoice choice) {
        return new Kept(
                FindingTable.name(analysis.graph().rows(), register.organization()),
                Links.findings(register.organization()),
                Links.riskAppetite(register.organization()),
                register.organization().equals(choice.organization()));
    }

    private static String note(List<KnownRegister> kept, FindingChoice choice) {
        boolean lacking = kept.stream()
                .filter(r -> choice.organization() == null || r.organization().equals(choice.organization()))
                .anyMatch(r -> r.revision() > 0 && r.pairSearch() != PairSearchState.COMPLETE);
        return lacking
                ? "Not all hidden pairs are in the register: there are too many of them, or the search was given up. None of them is closed until they are known."
                : "";
    }

    private String lead(List<KnownRegister> kept, List<KnownFinding> findings, LocalDate today) {
        if (!viewer.ownsSome()) {
            return "A register of findings is an organization's own: its people keep it, and only they and administrators"
                    + " see it. Your account is of no organization.";
        }
        if (kept.isEmpty()) {
            return "No register is kept yet. A register remembers what stops an organization's services, where its risk"
                    + " appetite is exceeded, what its own incidents showed to be missing, and what was decided about each.";
        }
        long open = count(findings, FindingState.Open.TEXT);
        long critical = findings.stream()
                .filter(f -> f.state() instanceof FindingState.Open && f.critical() > 0)
                .count();
        long overdue = findings.stream().filter(f -> f.isOverdue(today)).count();
        return "%s open, %s of them critical; %s accepted, %s being mitigated, %s of these overdue."
                .formatted(
                        Words.count(open, "finding is", "findings are"),
                        Words.number(critical),
                        Words.number(count(findings, FindingState.Accepted.TEXT)),
                        Words.number(count(findings, FindingState.Mitigating.TEXT)),
                        Words.number(overdue));
    }

    private static long count(List<KnownFinding> findings, String state) {
        return findings.stream().filter(f -> f.state().text().equals(state)).count();
    }
}
