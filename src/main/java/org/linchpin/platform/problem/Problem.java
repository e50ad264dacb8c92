package org.linchpin.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Body of an {@code application/problem+json} answer (RFC 9457, section 3).
 *
 * @param kind the type, of which the document names URI, title and status
 * @param detail what happened this time
 * @param instance the path at which it happened
 * @param extensions further members of the document, by name
 */
public record Problem(
        @JsonIgnore ProblemType kind,
        String detail,
        String instance,
        @JsonAnyGetter SortedMap<String, Object> extensions) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
    }

    public static Problem of(ProblemType kind, String detail, String instance, Map<String, Object> extensions) {
        return new Problem(kind, detail, instance, new TreeMap<>(extensions));
    }

    public String getType() {
        return kind.uri();
    }

    public String getTitle() {
        return kind.title();
    }

    public int getStatus() {
        return kind.status();
    }
}
