package org.linchpin.platform.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is, with every choice that its reader made. Immutable; parameters are in order of their names, so that one
 * view has one address.
 *
 * @param path encoded, starting with a slash
 * @param parameters decoded values by decoded name
 */
public record PageAddress(String path, SortedMap<String, List<String>> parameters) {
    public PageAddress {
        var copy = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = Collections.unmodifiableSortedMap(copy);
    }

    public static PageAddress of(String path) {
        return new PageAddress(path, new TreeMap<>());
    }

    public static PageAddress of(String path, Iterable<Map.Entry<String, String>> parameters) {
        var all = new TreeMap<String, List<String>>();
        parameters.forEach(
                p -> all.computeIfAbsent(p.getKey(), k -> new ArrayList<>()).add(p.getValue()));
        return new PageAddress(path, all);
    }

    /** The first value of a parameter, stripped; null if it is absent or blank. */
    public @Nullable String value(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        String first = values.isEmpty() ? "" : values.get(0).strip();
        return first.isEmpty() ? null : first;
    }

    /** This address with one more choice in place of any former one. */
    public PageAddress with(String name, Object value) {
        var changed = new TreeMap<>(parameters);
        changed.put(name, List.of(value.toString()));
        return new PageAddress(path, changed);
    }

    /** This address with these values in place of any former ones; without the choice if there are none. */
    public PageAddress withAll(String name, List<String> values) {
        if (values.isEmpty()) {
            return without(name);
        }
        var changed = new TreeMap<>(parameters);
        changed.put(name, values);
        return new PageAddress(path, changed);
    }

    /** This address without those choices. */
    public PageAddress without(String... names) {
        var changed = new TreeMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new PageAddress(path, changed);
    }

    /** The address as it stands in a link. */
    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        var query = new StringJoiner("&", path + "?", "");
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return query.toString();
    }

    /** A text as one segment of a path, or as a name or value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
