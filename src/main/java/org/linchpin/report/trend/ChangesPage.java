package org.linchpin.report.trend;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Words;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.ShownChanges;
import org.linchpin.snapshot.SnapshotHistory;
import org.linchpin.snapshot.StandingChange;

/** What appeared and what went for an organization between two dates, and how its figures went. */
@Path("/organizations/{id}/changes")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ChangesPage {
    private static final String FROM = "from";
    private static final String TO = "to";
    /** Revisions that the form offers: the latest. */
    private static final int MOST_OFFERED = 50;

    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final SnapshotHistory history;
    private final ShownChanges shown;
    private final PageRequest request;

    ChangesPage(
            RequestAnalysis analysis,
            OwnOrganizations own,
            SnapshotHistory history,
            ShownChanges shown,
            PageRequest request) {
        this.shown = shown;
        this.analysis = analysis;
        this.own = own;
        this.history = history;
        this.request = request;
    }

    record none(PageFrame frame) implements TemplateInstance {}

    record changes(
            PageFrame frame,
            String lead,
            String note,
            Form form,
            @Nullable TrendPicture chart,
            TableView points,
            String pairsNote,
            TableView pairs,
            TableView trend)
            implements TemplateInstance {}

    /** Which two dates; the values as they were typed. */
    public record Form(String action, String from, String to, List<String> offered) {
        public Form {
            offered = List.copyOf(offered);
        }
    }

    @GET
    public Response page(String id) {
        Organization organization = own.require(id);
        PageFrame frame = request.frame(
                "What changed",
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(id)));
        List<Moment> all = history.all();
        if (all.isEmpty()) {
            return request.answer(new none(frame));
        }
        PageAddress address = request.address();
        Moment last = all.get(all.size() - 1);
        String typedFrom = typed(address, FROM, last.asOf().minusMonths(3).toString());
        String typedTo = typed(address, TO, last.asOf().toString());
        Moment from = history.named(typedFrom).orElse(last);
        Moment to = history.named(typedTo).orElse(last);
        StandingChange change = shown.between(id, from, to);
        List<TrendRow> trend = history.trend(id).stream().map(TrendRow::of).toList();
        Table<ChangeRow> points = request.table(ChangeRow.POINTS, ChangeRow.points(analysis.graph(), change));
        Table<ChangeRow> pairs = request.table(ChangeRow.PAIRS, ChangeRow.pairs(change));
        Table<TrendRow> figures = request.table(TrendRow.TABLE, trend);
        return request.answer(
                new changes(
                        frame,
                        lead(organization, from, to, change),
                        note(typedFrom, from, to),
                        new Form(frame.address().replaceFirst("\\?.*$", ""), typedFrom, typedTo, offered(all)),
                        TrendPicture.of(trend),
                        points.view(),
                        change.pairsAppeared() == null
                                ? "Hidden pairs were not looked for to the end on both dates, so nothing is said of them: the graph is too large for it, or they are too many."
                                : "",
                        pairs.view(),
                        figures.view()),
                points,
                pairs,
                figures);
    }

    private static String typed(PageAddress address, String name, String otherwise) {
        @Nullable String value = address.value(name);
        return value == null ? otherwise : value;
    }

    /** The latest revisions, each once. */
    private static List<String> offered(List<Moment> all) {
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(i -> Long.toString(all.get(all.size() - i).revision()))
                .distinct()
                .limit(MOST_OFFERED)
                .toList();
    }

    private static String lead(Organization organization, Moment from, Moment to, StandingChange change) {
        String between = "Between %s and %s".formatted(named(from), named(to));
        if (change.pointsAppeared().isEmpty()
                && change.pointsGone().isEmpty()
                && change.pointsChanged().isEmpty()) {
            return "%s, no single point of failure of %s appeared or went, among the dependencies known."
                    .formatted(between, organization.name());
        }
        return "%s, %s of %s appeared and %s went; %s now would take down another number of services."
                .formatted(
                        between,
                        Words.count(
                                change.pointsAppeared().size(), "single point of failure", "single points of failure"),
                        organization.name(),
                        Words.number(change.pointsGone().size()),
                        Words.number(change.pointsChanged().size()));
    }

    private static String named(Moment moment) {
        return "%s (revision %d)".formatted(moment.asOf(), moment.revision());
    }

    private static String note(String typedFrom, Moment from, Moment to) {
        if (from.id() > to.id()) {
            return "The first date is after the second: what “appeared” was there earlier.";
        }
        return typedFrom.contains("-") && typedFrom.compareTo(from.asOf().toString()) < 0
                ? "Nothing older than %s is kept, so this is compared with the oldest.".formatted(named(from))
                : "";
    }
}
