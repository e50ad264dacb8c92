package org.linchpin.embedded;

import java.util.Map;

/** One database that lives and ends with the application. */
sealed interface EmbeddedDatabase extends AutoCloseable permits EmbeddedNeo4j, EmbeddedPostgresql {
    /**
     * Starts it and waits until it answers.
     *
     * @throws StartProblem if it does not, or was closed meanwhile
     */
    void start();

    /** The Quarkus settings that lead to it; known once it has started. */
    Map<String, String> configuration();

    /** Stops it in order. Safe at any time, from any thread, more than once. */
    @Override
    void close();
}
