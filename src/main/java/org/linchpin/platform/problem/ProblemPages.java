package org.linchpin.platform.problem;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;

/** What each problem's type URI leads to. Says nothing about the graph, so anyone may read it. */
@Path("/problems/{slug}")
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {
    record explanation(PageFrame frame, ProblemType type) implements TemplateInstance {}

    private final PageRequest request;

    ProblemPages(PageRequest request) {
        this.request = request;
    }

    @GET
    @PermitAll
    public Response explain(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.ofSlug(slug)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "No problem is called \"%s\".".formatted(slug)));
        return request.answer(new explanation(request.frame(type.title()), type));
    }
}
