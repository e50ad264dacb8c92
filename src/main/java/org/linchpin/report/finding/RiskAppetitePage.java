package org.linchpin.report.finding;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingKind;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.finding.KnownFinding;
import org.linchpin.finding.RiskAppetite;
import org.linchpin.finding.RiskAppetites;
import org.linchpin.finding.RiskRule;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** The rules that an organization holds itself to; what does not hold is a finding. */
@Path("/organizations/{id}/risk-appetite")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RiskAppetitePage {
    private final OwnOrganizations own;
    private final Viewer viewer;
    private final RiskAppetites appetites;
    private final FindingUpdates updates;
    private final FindingDesk desk;
    private final PageRequest request;

    RiskAppetitePage(
            OwnOrganizations own,
            Viewer viewer,
            RiskAppetites appetites,
            FindingUpdates updates,
            FindingDesk desk,
            PageRequest request) {
        this.own = own;
        this.viewer = viewer;
        this.appetites = appetites;
        this.updates = updates;
        this.desk = desk;
        this.request = request;
    }

    /**
     * A rule in the form.
     *
     * @param before of its words, up to its limit
     * @param after its limit; empty without one
     * @param limit as it was typed
     * @param breaches in words
     */
    public record Rule(
            String name, String before, String after, boolean limited, boolean on, String limit, String breaches) {}

    record appetite(
            PageFrame frame,
            String lead,
            String problem,
            List<Rule> rules,
            int version,
            String changed,
            String findings)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        return show(own.require(id), "", null);
    }

    /** Puts the rules of the form in place of those before, and holds the graph against them. */
    @POST
    public Response change(String id, MultivaluedMap<String, String> form) {
        Organization organization = own.require(id);
        RiskAppetite appetite;
        try {
            appetite = read(form);
        } catch (IllegalArgumentException e) {
            return Response.fromResponse(show(organization, String.valueOf(e.getMessage()), form))
                    .status(Response.Status.BAD_REQUEST)
                    .build();
        }
        String version = form.getFirst("version");
        int seen = version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
        if (!appetites.change(id, seen, appetite, viewer.name())) {
            return Response.fromResponse(show(
                            organization,
                            "Somebody changed the rules while you looked at them. Nothing was overwritten; what you"
                                    + " typed is still in the form, and is stored if you send it once more.",
                            form))
                    .status(Response.Status.CONFLICT)
                    .build();
        }
        updates.start(id, viewer.name());
        return Response.seeOther(URI.create(Links.riskAppetite(id))).build();
    }

    private static RiskAppetite read(MultivaluedMap<String, String> form) {
        Map<RiskRule, Double> limits = new EnumMap<>(RiskRule.class);
        for (RiskRule rule : RiskRule.values()) {
            if (form.containsKey("on." + rule.text())) {
                limits.put(rule, rule.hasLimit() ? limit(rule, form.getFirst("limit." + rule.text())) : 0);
            }
        }
        return new RiskAppetite(limits);
    }

    private static double limit(RiskRule rule, @Nullable String typed) {
        try {
            return Double.parseDouble(typed == null ? "" : typed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The limit of “%s” is “%s”, but must be a number.".formatted(rule.words(), typed), e);
        }
    }

    private Response show(Organization organization, String problem, @Nullable MultivaluedMap<String, String> typed) {
        RiskAppetites.Kept kept = appetites.of(organization.id());
        List<KnownFinding> breaches = desk.of(organization.id()).stream()
                .filter(f ->
                        f.key().kind() == FindingKind.APPETITE_BREACH && !(f.state() instanceof FindingState.Closed))
                .toList();
        List<Rule> rules = Stream.of(RiskRule.values())
                .map(rule -> rule(rule, kept.appetite(), breaches, typed))
                .toList();
        return request.answer(new appetite(
                request.frame(
                        "Risk appetite",
                        new Breadcrumb("Organizations", "/organizations"),
                        new Breadcrumb(organization.name(), Links.organization(organization.id()))),
                lead(organization, kept.appetite(), breaches.size()),
                problem,
                rules,
                kept.version(),
                kept.changedBy() == null || kept.changedAt() == null
                        ? "Nobody chose a rule yet."
                        : "Changed by %s, %s UTC.".formatted(kept.changedBy(), Words.minute(kept.changedAt())),
                Links.findings(organization.id())));
    }

    private static Rule rule(
            RiskRule rule,
            RiskAppetite kept,
            List<KnownFinding> breaches,
            @Nullable MultivaluedMap<String, String> typed) {
        String[] words = rule.words().split("…", -1);
        Double limit = kept.limits().get(rule);
        String shown = typed == null ? null : typed.getFirst("limit." + rule.text());
        long broken = breaches.stream()
                .filter(f -> f.key().parts().get(0).equals(rule.text()))
                .count();
        return new Rule(
                rule.text(),
                words[0],
                words.length > 1 ? words[1] : "",
                rule.hasLimit(),
                typed == null ? limit != null : typed.containsKey("on." + rule.text()),
                shown != null
                        ? shown
                        : Phrases.number(limit == null ? rule.usual() : limit).replace(",", ""),
                limit == null ? "" : broken == 0 ? "holds" : Words.count(broken, "breach", "breaches"));
    }

    private static String lead(Organization organization, RiskAppetite appetite, int breaches) {
        if (appetite.limits().isEmpty()) {
            return "Choose the rules that %s holds itself to. Each revision is held against them, and what does not hold becomes a finding."
                    .formatted(organization.name());
        }
        return breaches == 0
                ? "All rules of %s hold, among the dependencies known.".formatted(organization.name())
                : "%s of the rules of %s.".formatted(Words.count(breaches, "breach", "breaches"), organization.name());
    }
}
