package org.linchpin.api;

import java.util.Objects;
import java.util.function.IntFunction;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/** What counts over services may be broken down by; each service is in one part. */
enum Breakdown implements Choice {
    /** By sector of their owner. */
    SECTOR("sector"),
    /** By country or territory of their owner, ISO 3166-1 alpha-2. */
    COUNTRY("country"),
    CRITICALITY("criticality"),
    /** By their owner's id. */
    ORGANIZATION("organization");

    private final String text;

    Breakdown(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The name of the part that a service is in. */
    IntFunction<String> on(DependencyGraph graph) {
        return switch (this) {
            case SECTOR -> service -> owner(graph, service).sector();
            case COUNTRY -> service -> owner(graph, service).country();
            case CRITICALITY -> service -> graph.service(service).criticality().text();
            case ORGANIZATION -> service -> owner(graph, service).id();
        };
    }

    private static Organization owner(DependencyGraph graph, int service) {
        return Objects.requireNonNull(graph.owner(service));
    }
}
