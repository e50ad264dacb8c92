package org.linchpin.report.help;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.report.Severity;

/** The words that pages use, each explained once. */
@Path("/help")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HelpPage {
    private final PageRequest request;

    HelpPage(PageRequest request) {
        this.request = request;
    }

    record help(PageFrame frame, List<Severity> severities, List<Term> terms) implements TemplateInstance {}

    @GET
    public Response page() {
        return request.answer(
                new help(request.frame("Help and glossary"), List.of(Severity.values()), Glossary.terms()));
    }
}
