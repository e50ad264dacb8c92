package org.linchpin.report.catalogue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;

/** The sectors that organizations name. */
@Path("/sectors")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorListPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "sectors",
            "Sectors, and how many organizations and services they have",
            "sectors",
            "-organizations",
            Words.none("sector"),
            List.of(
                    TableColumn.<Row>text("sector", "Sector", r -> r.sector).link(r -> Links.sector(r.sector)),
                    TableColumn.<Row>number("organizations", "Organizations", r -> r.organizations)
                            .link(r -> Links.list("/organizations", "sector", r.sector)),
                    TableColumn.<Row>number("countries", "Countries or territories", r -> r.countries.size())
                            .help("In which its organizations are. Unknown counts as one."),
                    TableColumn.<Row>number("services", "Services", r -> r.services),
                    TableColumn.<Row>number("critical", "Critical services", r -> r.critical)
                            .help("Services that the data calls critical."),
                    TableColumn.<Row>text("dataset", "Data set", r -> String.join(", ", r.datasets))
                            .notSearched()));

    private final RequestAnalysis analysis;
    private final DirectUses uses;
    private final PageRequest request;

    SectorListPage(RequestAnalysis analysis, DirectUses uses, PageRequest request) {
        this.analysis = analysis;
        this.uses = uses;
        this.request = request;
    }

    record list(PageFrame frame, String lead, Narrowing narrowing, TableView table) implements TemplateInstance {}

    /** One sector, while its organizations are counted. */
    static final class Row {
        private final String sector;
        private final Set<String> countries = new TreeSet<>();
        private final Set<String> datasets = new TreeSet<>();
        private int organizations;
        private int services;
        private int critical;

        private Row(String sector) {
            this.sector = sector;
        }
    }

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        List<Row> rows = rows(graph, address);
        Table<Row> table = request.table(TABLE, rows);
        var narrowing = Narrowing.of(address, TABLE.name(), graph.rows(), Map.of());
        return request.answer(new list(request.frame("Sectors"), lead(rows), narrowing, table.view()), table);
    }

    private List<Row> rows(DependencyGraph graph, PageAddress address) {
        DirectUse use = uses.of(graph);
        List<Organization> organizations = graph.organizations();
        Map<String, Row> sectors = new TreeMap<>();
        for (int o = 0; o < organizations.size(); o++) {
            Organization organization = organizations.get(o);
            if (Narrowing.isInDataset(address, organization)) {
                Row row = sectors.computeIfAbsent(organization.sector(), Row::new);
                row.organizations++;
                row.countries.add(organization.country());
                row.datasets.addAll(organization.provenance().datasets());
                row.services += use.servicesOfOrganization[o];
                row.critical += use.criticalServicesOfOrganization[o];
            }
        }
        return List.copyOf(sectors.values());
    }

    private static String lead(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int organizations = rows.stream().mapToInt(r -> r.organizations).sum();
        return Words.count(rows.size(), "sector", "sectors") + " with "
                + Words.count(organizations, "organization", "organizations") + ".";
    }
}
