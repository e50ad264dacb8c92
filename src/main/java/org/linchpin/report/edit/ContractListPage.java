package org.linchpin.report.edit;

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
import org.linchpin.editing.EditAccess;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowType;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;

/** The contracts that the reader may see, or those of an organization or a data set. */
@Path("/contracts")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ContractListPage {
    private static final String ORGANIZATION = "organization";

    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final PageRequest request;

    ContractListPage(RequestAnalysis analysis, EditAccess access, PageRequest request) {
        this.analysis = analysis;
        this.access = access;
        this.request = request;
    }

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        @Nullable String organization = address.value(ORGANIZATION);
        List<ContractRows.Row> rows = graph.rows().contracts().stream()
                .filter(contract ->
                        organization == null || contract.organization().equals(organization))
                .filter(contract -> Narrowing.isInDataset(address, contract))
                .map(contract -> new ContractRows.Row(graph, contract))
                .toList();
        Map<String, String> chosen = new TreeMap<>();
        if (organization != null) {
            chosen.put(ORGANIZATION, "Organization: " + new RowNames(graph).thing(organization));
        }
        Table<ContractRows.Row> table = request.table(ContractRows.TABLE, rows);
        return request.answer(
                new RowList(
                        request.frame("Contracts"),
                        lead(rows),
                        RowFacts.saved(address),
                        Narrowing.of(address, table.name(), graph.rows(), chosen),
                        new RowActions(graph, access)
                                .add(RowType.CONTRACT, graph.rows().find(Organization.class, organization)),
                        table.view()),
                table);
    }

    private static String lead(List<ContractRows.Row> rows) {
        if (rows.isEmpty()) {
            return "No contract that you may see is in the graph.";
        }
        long holding = rows.stream().filter(ContractRows.Row::holds).count();
        long bound = rows.stream().filter(ContractRows.Row::isBound).count();
        long planless = rows.stream()
                .filter(ContractRows.Row::holds)
                .filter(row -> !"yes".equals(row.contract().exitPlan()))
                .count();
        return "%s of %s %s today. For %s of these notice can no longer be given in time for their end, and for %s no exit plan is known."
                .formatted(
                        Words.number(holding),
                        Words.count(rows.size(), "contract", "contracts"),
                        holding == 1 ? "holds" : "hold",
                        Words.number(bound),
                        Words.number(planless));
    }
}
