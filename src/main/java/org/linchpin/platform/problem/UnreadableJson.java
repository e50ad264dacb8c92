package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** Tells where a body is not the JSON that it must be, without the names of our classes, which are in Jackson's own words. */
final class UnreadableJson {
    private UnreadableJson() {}

    static String words(JsonProcessingException e) {
        String value = e instanceof JsonMappingException mapping ? path(mapping) : "";
        if (e instanceof UnfitText unfit) {
            return "\"%s\" has the character %s, which it cannot have%s. Send it without."
                    .formatted(value, unfit.character(), place(e));
        }
        return value.isEmpty()
                ? "The body is not the JSON that it must be%s. The API's description shows one that is."
                        .formatted(place(e))
                : "\"%s\" has not the kind of value that it must have%s. The API's description names it."
                        .formatted(value, place(e));
    }

    /** As {@code observations[0].subject}. */
    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String place(JsonProcessingException e) {
        @Nullable JsonLocation at = e.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }
}
