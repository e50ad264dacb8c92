package org.linchpin.platform.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableDownload;

/** The request for a page: what its reader chose, and the way to answer. */
@RequestScoped
public class PageRequest {
    private final RoutingContext http;
    private final PageFrames frames;

    PageRequest(RoutingContext http, PageFrames frames) {
        this.http = http;
        this.frames = frames;
    }

    /** Where the reader is. */
    public PageAddress address() {
        return PageFrames.address(http);
    }

    /**
     * The frame of this page.
     *
     * @param trail the pages above it, the top first
     */
    public PageFrame frame(String title, Breadcrumb... trail) {
        return frames.of(http, title).under(List.of(trail));
    }

    /** These rows as the reader wants to see them. */
    public <R> Table<R> table(TableDefinition<R> definition, Collection<R> rows) {
        return definition.of(rows, address());
    }

    /**
     * The page, or, if the address asks for a download, that table as a file.
     *
     * @param tables all tables of the page
     */
    public Response answer(TemplateInstance page, Table<?>... tables) {
        return TableDownload.asked(address(), List.of(tables))
                .map(this::file)
                .orElseGet(() -> Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build());
    }

    private Response file(TableDownload download) {
        var about = new TreeMap<String, Object>();
        String name = download.table().name();
        @Nullable Edition edition = frames.edition();
        if (edition != null) {
            about.putAll(Map.of(
                    "revision", edition.revision(), "asOf", edition.asOf().toString()));
            name += "-r" + edition.revision();
        }
        StreamingOutput body =
                out -> download.write(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), about);
        return Response.ok(body, download.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"linchpin-%s.%s\""
                                .formatted(name, download.format().ending()))
                .build();
    }
}
