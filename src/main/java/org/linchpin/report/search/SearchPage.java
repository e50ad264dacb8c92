package org.linchpin.report.search;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Words;

/** Finds anything by its name or id. */
@Path("/search")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SearchPage {
    private static final TableDefinition<Found> TABLE = new TableDefinition<>(
            "found",
            "What was found, the closest names first",
            "results",
            "",
            "Nothing has a name or an id with these words. Try fewer of them, or another spelling.",
            List.of(
                    TableColumn.<Found>text("name", "Name", Found::name).link(Found::href),
                    TableColumn.<Found>badge("kind", "Kind", found -> Badge.plain(found.kind())),
                    TableColumn.<Found>text("owner", "Belongs to", Found::owner)
                            .help(
                                    "The organization of a service or system, the vendor of a product, the owner of a vendor "
                                            + "or an organization, the country or territory of a location."),
                    TableColumn.<Found>code("id", "Id", Found::id)));

    private final RequestAnalysis analysis;
    private final PageRequest request;

    SearchPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record blank(PageFrame frame) implements TemplateInstance {}

    record results(PageFrame frame, String lead, TableView table) implements TemplateInstance {}

    @GET
    public Response page() {
        @Nullable String query = request.address().value("q");
        if (query == null) {
            return request.answer(new blank(request.frame("Search")));
        }
        List<Found> found = Search.in(analysis.graph(), query);
        Table<Found> table = request.table(TABLE, found);
        String lead = Words.count(found.size(), "result", "results") + " for “" + query + "”.";
        return request.answer(new results(request.frame("Search"), lead, table.view()), table);
    }
}
