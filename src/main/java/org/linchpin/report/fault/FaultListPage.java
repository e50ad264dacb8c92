package org.linchpin.report.fault;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.FaultGroup;
import org.linchpin.report.cascade.FaultGroups;
import org.linchpin.report.cascade.FaultTables;

/** Every single fault that would stop or degrade a service, over all services or those of a data set or sector. */
@Path("/faults")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FaultListPage {
    private static final String SECTOR = "sector";
    private static final TableDefinition<FaultTables.Row> TABLE =
            FaultTables.ranking("faults", "Single faults that would stop or degrade a service");

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    FaultListPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record list(PageFrame frame, String lead, View.Choices choices, Narrowing narrowing, TableView table)
            implements TemplateInstance {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        View view = View.of(analysis.get(), address, settings);
        @Nullable String sector = address.value(SECTOR);
        Map<String, String> chosen = new TreeMap<>();
        if (sector != null) {
            chosen.put(SECTOR, "Sector: " + sector);
        }
        var filter = new ServiceFilter(null, sector, null, address.value(Narrowing.DATASET));
        List<FaultGroup> groups = FaultGroups.of(view.analysis(), view.faults(), view.kinds(), filter);
        Table<FaultTables.Row> table = request.table(TABLE, FaultTables.rows(view, groups, filter));
        return request.answer(
                new list(
                        request.frame("Single faults"),
                        lead(groups),
                        view.choices(),
                        Narrowing.of(address, TABLE.name(), view.graph().rows(), chosen),
                        table.view()),
                table);
    }

    private static String lead(List<FaultGroup> groups) {
        long stopping =
                groups.stream().filter(g -> g.counts().servicesDown() > 0).count();
        return "%s would stop a service, %s more would degrade one. Faults that do the same are one row, named by the narrowest."
                .formatted(
                        Words.count(stopping, "single fault", "single faults"),
                        Phrases.number(groups.size() - stopping));
    }
}
