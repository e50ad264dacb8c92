package org.linchpin.web;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One method of one path, of a page or of the API, as the application describes it.
 *
 * @param parameters of the query, by name
 * @param body a media type that it reads, or empty
 */
public record Route(String method, String path, List<String> parameters, String body) {
    public Route {
        parameters = List.copyOf(parameters);
    }

    /** All that there are. A route that is added is among them without being named anywhere. */
    public static List<Route> all() {
        JsonPath api = Worlds.signedIn().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = new TreeMap<>(api.getMap("paths"));
        List<Route> routes = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described) {
                routes.add(new Route(method.toUpperCase(Locale.ROOT), path, parameters(described), body(described)));
            }
        }));
        return routes;
    }

    public boolean isOf(String... methods) {
        return List.of(methods).contains(method);
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** The path with that in place of every id. */
    public String with(String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String body(Map<?, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> types
                        && !types.isEmpty()
                ? (String) types.keySet().iterator().next()
                : "";
    }

    private static List<String> parameters(Map<?, ?> operation) {
        return operation.get("parameters") instanceof List<?> all
                ? all.stream()
                        .map(parameter -> (Map<?, ?>) parameter)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> (String) parameter.get("name"))
                        .toList()
                : List.of();
    }
}
