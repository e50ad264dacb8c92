package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The only place where an exception becomes an HTTP answer. */
class ProblemMappers {
    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response expected(ProblemException e, RoutingContext http) {
        return answers.answer(e.at(http.normalizedPath()), http);
    }

    /** What the framework refuses: no such path, method or format, a body that cannot be read. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, RoutingContext http) {
        Response own = e.getResponse();
        if (own.getStatus() < 400 || own.hasEntity()) {
            return own;
        }
        if (own.getStatus() >= 500) {
            return unexpected(e, http);
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            // a parameter that cannot be converted is a 404 in Jakarta REST, which hides what was wrong
            return answer(ProblemType.BAD_REQUEST, "A parameter has a value that cannot be read.", http);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(ProblemType.BAD_REQUEST, UnreadableJson.words(json), http);
        }
        ProblemType type = ProblemType.ofStatus(own.getStatus());
        return answer(type, detail(type, http), http);
    }

    /** Only reading throws it, and what we store ourselves is read where that cannot happen. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, RoutingContext http) {
        return answer(ProblemType.BAD_REQUEST, UnreadableJson.words(e), http);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext http) {
        return answer(ProblemType.FORBIDDEN, "You are signed in, but not for this.", http);
    }

    @ServerExceptionMapper
    Uni<Response> anonymous(UnauthorizedException e, RoutingContext http) {
        return challenge("This needs a signed-in user.", http);
    }

    @ServerExceptionMapper
    Uni<Response> wrongCredentials(AuthenticationFailedException e, RoutingContext http) {
        return challenge("The name or the password is wrong.", http);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext http) {
        if (BrokenBody.isCauseOf(e)) {
            return answer(ProblemType.REQUEST_TIMEOUT, "The body was not sent to its end.", http);
        }
        UUID incident = UUID.randomUUID();
        Log.errorf(e, "incident %s", incident);
        return answers.answer(
                Problem.of(
                        ProblemType.UNEXPECTED,
                        "Incident " + incident,
                        http.normalizedPath(),
                        Map.of("incident", incident.toString())),
                http);
    }

    /** Lets the mechanism in use say how to sign in: a header for Basic, a redirection for a form. */
    private Uni<Response> challenge(String detail, RoutingContext http) {
        @Nullable HttpAuthenticator authenticator = http.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(ProblemType.UNAUTHENTICATED, detail, http));
        }
        return authenticator
                .getChallenge(http)
                .map(challenge -> {
                    Response page = answer(ProblemType.UNAUTHENTICATED, detail, http);
                    if (challenge == null) {
                        return page;
                    }
                    Response.ResponseBuilder answer =
                            Response.fromResponse(page).status(challenge.status);
                    if (challenge.headerName != null) {
                        answer.header(challenge.headerName.toString(), challenge.headerContent);
                    }
                    return answer.build();
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.warnf("nobody can sign in at the provider: %s", failure.getMessage());
                    return answer(ProblemType.BUSY, "Who signs in is asked elsewhere, and gets no answer now.", http);
                });
    }

    private Response answer(ProblemType type, String detail, RoutingContext http) {
        return answers.answer(Problem.of(type, detail, http.normalizedPath(), Map.of()), http);
    }

    private static String detail(ProblemType type, RoutingContext http) {
        return switch (type) {
            case NOT_FOUND -> "No page or resource has the address %s.".formatted(http.normalizedPath());
            case METHOD_NOT_ALLOWED ->
                "%s is not possible on %s.".formatted(http.request().method(), http.normalizedPath());
            default -> type.title() + ".";
        };
    }
}
