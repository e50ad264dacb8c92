package org.linchpin.report.trend;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.snapshot.SnapshotHistory;

/** How the key figures of the whole graph went, revision by revision. */
@Path("/trends")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TrendsPage {
    private final SnapshotHistory history;
    private final Viewer viewer;
    private final PageRequest request;

    TrendsPage(SnapshotHistory history, Viewer viewer, PageRequest request) {
        this.viewer = viewer;
        this.history = history;
        this.request = request;
    }

    record trends(PageFrame frame, @Nullable TrendPicture chart, TableView trend) implements TemplateInstance {}

    @GET
    public Response page() {
        viewer.requireEverything();
        List<TrendRow> rows = history.all().stream().map(TrendRow::of).toList();
        Table<TrendRow> table = request.table(TrendRow.TABLE, rows);
        return request.answer(new trends(request.frame("Trends"), TrendPicture.of(rows), table.view()), table);
    }
}
