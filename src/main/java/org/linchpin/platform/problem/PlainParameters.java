package org.linchpin.platform.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.StorableText;

/** Refuses addresses and forms with a text that is none, so that nothing behind has to expect one. */
class PlainParameters {
    @ServerRequestFilter
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
        @Nullable FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (form != null) {
            for (String name : form) {
                for (FormValue value : form.get(name)) {
                    check(name, value.isFileItem() ? value.getFileName() : value.getValue());
                }
            }
        }
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> check(name, value)));
    }

    private static void check(String name, @Nullable String value) {
        if (!StorableText.isStorable(name) || (value != null && !StorableText.isStorable(value))) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "\"%s\" has a character that no text has, such as U+0000. Type it anew without it; nothing was changed."
                            .formatted(name.replace('\0', '?')));
        }
    }
}
