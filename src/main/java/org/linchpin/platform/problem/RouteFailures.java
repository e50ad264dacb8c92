package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems before Jakarta REST is reached: credentials that are wrong are found by the server's own routes. */
@ApplicationScoped
class RouteFailures {
    private static final String WRONG = "The name or the password is wrong.";

    private final ProblemAnswers answers;
    private final ObjectMapper json;

    RouteFailures(ProblemAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().failureHandler(this::failed);
    }

    private void failed(RoutingContext http) {
        if (http.response().ended()) {
            http.next();
            return;
        }
        if (http.failure() instanceof AuthenticationCompletionException) {
            end(http, "What the provider answered cannot be used. Go to /sign-in and begin anew.", null);
            return;
        }
        if (!(http.failure() instanceof AuthenticationFailedException)) {
            http.next();
            return;
        }
        @Nullable HttpAuthenticator authenticator = http.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            end(http, WRONG, null);
        } else {
            authenticator.getChallenge(http).subscribe().with(challenge -> end(http, WRONG, challenge), http::fail);
        }
    }

    private void end(RoutingContext http, String detail, @Nullable ChallengeData challenge) {
        var problem = Problem.of(ProblemType.UNAUTHENTICATED, detail, http.normalizedPath(), Map.of());
        boolean page = ProblemAnswers.wantsPage(http);
        http.response().setStatusCode(challenge == null ? problem.kind().status() : challenge.status);
        if (challenge != null && challenge.headerName != null) {
            http.response().putHeader(challenge.headerName, challenge.headerContent);
        }
        http.response().putHeader(HttpHeaders.CONTENT_TYPE, page ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE);
        http.end(page ? answers.html(problem, http) : document(problem));
    }

    private String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem of plain texts cannot be written", e);
        }
    }
}
