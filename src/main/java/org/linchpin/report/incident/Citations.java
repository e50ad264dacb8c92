package org.linchpin.report.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Source;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;

/** What the {@code source} cells of rows name: ids of sources, separated by semicolons, or free text. */
final class Citations {
    private final Graph rows;

    Citations(Graph rows) {
        this.rows = rows;
    }

    /** Each source with its title, and its address if browsers may follow it. */
    List<Fact> facts(@Nullable String cell) {
        return Source.named(cell).stream().map(this::fact).toList();
    }

    /** Who says so, in short: <em>ITV News; The Record</em>. Null without a source. */
    @Nullable
    String publishers(@Nullable String cell) {
        List<String> names =
                Source.named(cell).stream().map(this::publisher).distinct().toList();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private Fact fact(String id) {
        Source source = rows.find(Source.class, id);
        if (source == null) {
            return new Fact("Source", id, null);
        }
        String publisher = source.publisher() == null ? "" : " (%s)".formatted(source.publisher());
        String date = source.date() == null ? "" : ", " + source.date();
        return new Fact("Source", source.title() + publisher + date, Links.web(source.url()));
    }

    private String publisher(String id) {
        Source source = rows.find(Source.class, id);
        if (source == null) {
            return id;
        }
        return source.publisher() == null ? source.title() : source.publisher();
    }
}
