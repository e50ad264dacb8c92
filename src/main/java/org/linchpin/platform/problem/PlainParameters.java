package org.linchpin.platform.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.StorableText;

/** Refuses addresses and forms with a text that is none, or not the one line that it must be, so that nothing behind has to expect one. */
class PlainParameters {
    @ServerRequestFilter
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
        @Nullable FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (form != null) {
            @Nullable FormTexts texts = resource.getResourceClass().getAnnotation(FormTexts.class);
            for (String name : form) {
                Function<String, Optional<String>> refused = refused(texts, name);
                for (FormValue value : form.get(name)) {
                    check(name, value.isFileItem() ? value.getFileName() : value.getValue(), refused);
                }
            }
        }
    }

    private static Function<String, Optional<String>> refused(@Nullable FormTexts texts, String field) {
        if (texts != null && List.of(texts.secrets()).contains(field)) {
            return StorableText::notStorable;
        }
        return texts != null && List.of(texts.manyLines()).contains(field)
                ? StorableText::notOfLines
                : StorableText::notOfALine;
    }

    /** Addresses name what is in the graph, where an import may have put any text. */
    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> check(name, value, StorableText::notStorable)));
    }

    private static void check(String name, @Nullable String value, Function<String, Optional<String>> refused) {
        StorableText.notStorable(name)
                .or(() -> value == null ? Optional.empty() : refused.apply(value))
                .ifPresent(character -> {
                    throw new ProblemException(
                            ProblemType.BAD_REQUEST,
                            "\"%s\" has the character %s, which it cannot have. Type it anew without it; nothing was changed."
                                    .formatted(name.replace('\0', '?'), character));
                });
    }
}
