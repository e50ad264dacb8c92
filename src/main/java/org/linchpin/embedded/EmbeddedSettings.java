package org.linchpin.embedded;

import io.quarkus.runtime.configuration.MemorySize;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says about the embedded default. A database whose address is configured is not embedded.
 *
 * @param home {@code linchpin.home}: the folder that holds everything
 * @param neo4j whether Neo4j is embedded: {@code quarkus.neo4j.uri} is absent
 * @param postgresql whether PostgreSQL is embedded: {@code quarkus.datasource.jdbc.url} is absent
 * @param neo4jHeap {@code linchpin.embedded.neo4j.heap}: largest heap of the Neo4j process, in bytes
 * @param neo4jPageCache {@code linchpin.embedded.neo4j.page-cache}: Neo4j's memory for store pages, in bytes
 */
public record EmbeddedSettings(Path home, boolean neo4j, boolean postgresql, long neo4jHeap, long neo4jPageCache) {
    /** Enough for graphs of a million relationships; both are upper limits that a small graph does not reach. */
    private static final long DEFAULT_HEAP = 512L << 20;

    private static final long DEFAULT_PAGE_CACHE = 256L << 20;

    /** @throws StartProblem if a value is malformed */
    public static EmbeddedSettings of(Config config) {
        return new EmbeddedSettings(
                Path.of(text(config, "linchpin.home").orElse(".linchpin")),
                text(config, "quarkus.neo4j.uri").isEmpty(),
                text(config, "quarkus.datasource.jdbc.url").isEmpty(),
                memory(config, "linchpin.embedded.neo4j.heap", DEFAULT_HEAP),
                memory(config, "linchpin.embedded.neo4j.page-cache", DEFAULT_PAGE_CACHE));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private static long memory(Config config, String name, long absent) {
        try {
            return config.getOptionalValue(name, MemorySize.class)
                    .map(MemorySize::asLongValue)
                    .orElse(absent);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(
                    name + " is " + text(config, name).orElse("") + ", which is no amount of memory.",
                    "Maybe write it like 512M or 2G.",
                    e);
        }
    }
}
