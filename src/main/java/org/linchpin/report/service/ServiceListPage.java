package org.linchpin.report.service;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Badges;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/** All services, or those of a sector, a country or a data set, with how many single faults would stop each. */
@Path("/services")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ServiceListPage {
    private static final String SECTOR = "sector";
    private static final String COUNTRY = "country";

    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "services",
            "Services, and how many single faults would stop or degrade each",
            "services",
            "",
            Words.none("service"),
            List.of(
                    TableColumn.<Row>text("service", "Service", r -> r.service().name())
                            .link(r -> Links.service(r.service().id())),
                    TableColumn.<Row>text(
                                    "organization",
                                    "Organization",
                                    r -> r.owner().name())
                            .link(r -> Links.organization(r.owner().id())),
                    TableColumn.<Row>text("sector", "Sector", r -> r.owner().sector())
                            .link(r -> Links.sector(r.owner().sector())),
                    TableColumn.<Row>text(
                                    "country",
                                    "Country or territory",
                                    r -> r.owner().country())
                            .shownAs(r -> Words.country(r.owner().country())),
                    TableColumn.badge(
                            "criticality",
                            "Criticality",
                            r -> Badges.of(r.service().criticality())),
                    TableColumn.<Row>text(
                                    "function", "Function", r -> r.service().function())
                            .ifAny(),
                    TableColumn.<Row>number("stopping", "Stopped by", Row::stopping)
                            .help(
                                    "Products, vendors and locations, or countries and territories, that alone would stop it."),
                    TableColumn.<Row>number("degrading", "Degraded by", Row::degrading)
                            .help("Those that alone would degrade it, but not stop it."),
                    TableColumn.<Row>hours(
                                    "tolerance_hours",
                                    "Impact tolerance",
                                    r -> r.service().toleranceHours())
                            .help("How long it may be down before the harm is intolerable.")
                            .ifAny(),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.service()))
                            .notSearched(),
                    TableColumn.code("id", "Id", r -> r.service().id())));

    private static final Comparator<Row> WORST_FIRST = Comparator.comparing(
                    (Row r) -> r.service().criticality())
            .thenComparing(r -> -r.stopping())
            .thenComparing(r -> -r.degrading())
            .thenComparing(r -> r.service().id());

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    ServiceListPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record list(PageFrame frame, String lead, View.Choices choices, Narrowing narrowing, TableView table)
            implements TemplateInstance {}

    /** One service, with how many single faults of the chosen kinds reach it. */
    record Row(Service service, Organization owner, int stopping, int degrading) {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        View view = View.of(analysis.get(), address, settings);
        @Nullable String sector = address.value(SECTOR);
        @Nullable String country = address.value(COUNTRY);
        Map<String, String> chosen = new TreeMap<>();
        if (country != null) {
            chosen.put(COUNTRY, "Country or territory: " + Words.country(country));
        }
        if (sector != null) {
            chosen.put(SECTOR, "Sector: " + sector);
        }
        List<Row> rows = rows(view, new ServiceFilter(null, sector, country, address.value(Narrowing.DATASET)));
        Table<Row> table = request.table(TABLE, rows);
        return request.answer(
                new list(
                        request.frame("Services"),
                        lead(rows),
                        view.choices(),
                        Narrowing.of(address, TABLE.name(), view.graph().rows(), chosen),
                        table.view()),
                table);
    }

    private static List<Row> rows(View view, ServiceFilter filter) {
        DependencyGraph graph = view.graph();
        return IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.kindEnd(NodeKind.SERVICE))
                .filter(filter.on(graph))
                .mapToObj(s -> new Row(
                        graph.service(s),
                        Objects.requireNonNull(graph.owner(s)),
                        count(view, view.faults().singlePointsOfFailure(s)),
                        count(view, view.faults().degradingFaults(s))))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static int count(View view, int[] faults) {
        return (int) IntStream.of(faults)
                .filter(f -> view.kinds().contains(view.graph().kind(f)))
                .count();
    }

    private static String lead(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<Row> critical = rows.stream()
                .filter(r -> r.service().criticality() == Criticality.CRITICAL)
                .toList();
        return "%s would be stopped by at least one single fault of these kinds; of %s, %s would."
                .formatted(
                        Words.number(stopped(rows)) + " of " + Words.count(rows.size(), "service", "services"),
                        Words.count(critical.size(), "critical service", "critical services"),
                        Words.number(stopped(critical)));
    }

    private static long stopped(List<Row> rows) {
        return rows.stream().filter(r -> r.stopping() > 0).count();
    }
}
