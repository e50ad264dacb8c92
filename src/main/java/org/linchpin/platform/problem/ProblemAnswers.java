package org.linchpin.platform.problem;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageFrames;

/** Tells a problem in the form that its reader wants. */
@ApplicationScoped
public class ProblemAnswers {
    /** Seconds until a client should ask again for what is not ready; a start takes 5 to 15. */
    static final int RETRY_AFTER_SECONDS = 3;

    private final PageFrames frames;

    ProblemAnswers(PageFrames frames) {
        this.frames = frames;
    }

    record page(PageFrame frame, Problem problem) implements TemplateInstance {}

    /** The problem as a page for people on the application's own paths, else as a document. */
    public Response answer(Problem problem, RoutingContext http) {
        Response.ResponseBuilder answer = Response.status(problem.kind().status());
        if (problem.kind() == ProblemType.GRAPH_NOT_READY || problem.kind() == ProblemType.TOO_MANY_REQUESTS) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (!wantsPage(http)) {
            return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
        }
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html(problem, http))
                .build();
    }

    String html(Problem problem, RoutingContext http) {
        PageFrame frame = frames.of(http, problem.kind().title());
        if (problem.kind() == ProblemType.GRAPH_NOT_READY) {
            frame = frame.refreshingEvery(RETRY_AFTER_SECONDS);
        }
        return new page(frame, problem).render();
    }

    /** Whether the request is for a page, and not for a document. */
    public static boolean wantsPage(RoutingContext http) {
        String path = http.normalizedPath();
        if (path.equals("/api") || path.startsWith("/api/") || path.startsWith("/q/")) {
            return false;
        }
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
