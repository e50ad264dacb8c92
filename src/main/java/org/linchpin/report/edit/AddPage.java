package org.linchpin.report.edit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Column;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Links;

/** A form for a new row; what the address says of its columns is filled in. */
@FormTexts(manyLines = {Column.NOTES, Column.SUMMARY})
@Path("/add/{kind}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AddPage {
    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final EditForms forms;
    private final EvidenceDates evidence;
    private final PageRequest request;

    AddPage(RequestAnalysis analysis, EditAccess access, EditForms forms, EvidenceDates evidence, PageRequest request) {
        this.access = access;
        this.analysis = analysis;
        this.forms = forms;
        this.evidence = evidence;
        this.request = request;
    }

    @GET
    public Response form(@PathParam("kind") String kind) {
        EditTarget target = target(kind);
        Map<String, String> values = new LinkedHashMap<>();
        if (target.type() == RowType.DEPENDENCY) {
            values.put("known_since", evidence.today().toString());
            values.put("last_confirmed", evidence.today().toString());
        }
        PageAddress address = request.address();
        for (Column column : target.type().columns()) {
            String given = address.value(column.name());
            if (given != null) {
                values.put(column.name(), given);
            }
        }
        return forms.show(target, values);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("kind") String kind, MultivaluedMap<String, String> sent) {
        return forms.submit(target(kind), sent);
    }

    private EditTarget target(String kind) {
        RowType type = Stream.of(RowType.values())
                .filter(known -> RowFacts.hasPage(known) || known == RowType.DEPENDENCY)
                .filter(known -> RowNames.kind(known).equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Nothing of the kind \"%s\" can be added by hand.".formatted(kind)));
        if (!access.mayAdd(type)) {
            throw EditAccess.forbidden();
        }
        return new EditTarget(
                EditAction.ADD,
                type,
                null,
                List.of(),
                RowNames.one(type),
                request.address().toString(),
                up(type));
    }

    /** Back to what it is added to, if the address names it. */
    private Breadcrumb up(RowType type) {
        for (String column : List.of("from", "organization", "vendor")) {
            String id = request.address().value(column);
            if (id != null && analysis.graph().rows().find(GraphRow.class, id) != null) {
                return new Breadcrumb(new RowNames(analysis.graph()).thing(id), Links.row(id));
            }
        }
        return RowAddress.list(type);
    }
}
