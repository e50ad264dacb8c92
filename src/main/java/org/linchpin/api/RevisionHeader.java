package org.linchpin.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.linchpin.analysis.RequestAnalysis;

/** Puts the revision that an answer was made from on it. */
class RevisionHeader {
    static final String NAME = "X-Graph-Revision";

    private final RequestAnalysis analysis;

    RevisionHeader(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/api/")
                && !response.getHeaders().containsKey(NAME)) {
            analysis.revisionNumber().ifPresent(number -> response.getHeaders().putSingle(NAME, number));
        }
    }
}
