package org.linchpin.web.injection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.web.Route;

/** Sends every route every payload: in place of each id of its path, of each parameter that it declares, of each value of its body. */
final class ApiWalk {
    private static final String JSON = "application/json";
    private static final ObjectMapper READER = new ObjectMapper();

    private final Browser browser;
    private final Seeds seeds;
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Set<String> routes = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> bodiless = new HashSet<>();

    ApiWalk(Browser browser, Seeds seeds) {
        this.browser = browser;
        this.seeds = seeds;
    }

    Set<String> complaints() {
        return complaints;
    }

    /** The routes with an id that were tried with something else in its place. */
    Set<String> routes() {
        return routes;
    }

    /** The parameters that were tried, by route and name. */
    Set<String> parameters() {
        return parameters;
    }

    /** The values of bodies that were tried, by route and place. */
    Set<String> values() {
        return values;
    }

    /** Routes that read JSON of which there is no example to change. */
    Set<String> bodiless() {
        return bodiless;
    }

    void attack(List<Route> all) {
        for (Route route : all) {
            if (route.isOf("GET")) {
                attackPath(route);
                attackParameters(route);
            } else if (route.path().startsWith("/api/")) {
                attackParameters(route);
                if (Seeds.bodies().containsKey(route.toString())) {
                    attackBody(route);
                } else if (route.body().equals(JSON) && !route.path().equals("/api/v1/imports")) {
                    bodiless.add(route.toString());
                }
            }
        }
    }

    private void attackPath(Route route) {
        if (route.hasId()) {
            routes.add(route.toString());
            for (Payload payload : Payload.values()) {
                if (payload != Payload.ENDLESS) {
                    String id = WalkedForm.encode(payload.text()).replace("+", "%20");
                    judge(browser.get(route.with(id)), route + " by id", payload);
                }
            }
        }
    }

    private void attackParameters(Route route) {
        for (String parameter : route.parameters()) {
            String key = route + " " + parameter;
            parameters.add(key);
            for (Payload payload : Payload.values()) {
                if (payload != Payload.ENDLESS) {
                    String address = seeds.address(route) + "?" + parameter + "=" + WalkedForm.encode(payload.text());
                    Answer answer = route.isOf("GET")
                            ? browser.get(address)
                            : browser.send(route.method(), address, "application/zip", "nothing");
                    judge(answer, key, payload);
                }
            }
        }
    }

    private void attackBody(Route route) {
        JsonNode body = read(Seeds.bodies().getOrDefault(route.toString(), "{}"));
        for (String place : places(body, "")) {
            String key = route + " " + place;
            values.add(key);
            for (Payload payload : Payload.values()) {
                ObjectNode changed = body.deepCopy();
                put(changed, place, TextNode.valueOf(payload.text()));
                judge(browser.send(route.method(), seeds.address(route), JSON, changed.toString()), key, payload);
            }
            ObjectNode broken = body.deepCopy();
            put(broken, place, TextNode.valueOf("half a pair"));
            String text = broken.toString().replace("half a pair", "\\ud800");
            judge(browser.send(route.method(), seeds.address(route), JSON, text), key, Payload.NUL);
        }
    }

    /** Where a body has a value, or might have one: JSON pointers. */
    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> places.addAll(places(field.getValue(), at + "/" + field.getKey())));
        }
        for (int i = 0; node.isArray() && i < Math.max(1, node.size()); i++) {
            places.addAll(node.isEmpty() ? List.of(at + "/0") : places(node.get(i), at + "/" + i));
        }
        return places;
    }

    private static void put(ObjectNode body, String place, JsonNode value) {
        int end = place.lastIndexOf('/');
        JsonNode parent = body.at(place.substring(0, end));
        String name = place.substring(end + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode array && array.isEmpty()) {
            array.add(value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        }
    }

    private static JsonNode read(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private void judge(Answer answer, String key, Payload payload) {
        answer.harm(Browser.here()).forEach(harm -> complaints.add("%s with %s %s".formatted(key, payload, harm)));
    }
}
