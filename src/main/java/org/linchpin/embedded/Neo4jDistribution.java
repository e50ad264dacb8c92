package org.linchpin.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linchpin.platform.OwnCode;

/**
 * Where the Neo4j that the build made lies, and the command that starts it.
 *
 * @param folder holds {@code embedded-neo4j.jar}, {@code lib/} and, if the build could make it, the CDS archive
 */
record Neo4jDistribution(Path folder) {
    private static final String JAR = "embedded-neo4j.jar";
    private static final String ARCHIVE = "neo4j.jsa";

    /**
     * Looks beside the packaged application, then in the build tree. Both are found from where the code comes from, so
     * the working folder does not matter.
     */
    static Neo4jDistribution find() {
        List<Path> candidates = Stream.of("neo4j", "embedded-neo4j/target/dist")
                .map(OwnCode::beside)
                .toList();
        return candidates.stream()
                .filter(folder -> Files.exists(folder.resolve(JAR)))
                .findFirst()
                .map(Neo4jDistribution::new)
                .orElseThrow(() -> new StartProblem(
                        "Linchpin's embedded Neo4j is missing; looked in " + candidates + ".",
                        "Maybe build it with ./mvnw package, or set QUARKUS_NEO4J_URI to use a Neo4j server."));
    }

    /**
     * A process that is ready to start. Its standard input and output are pipes.
     *
     * @param home where Neo4j keeps its data
     * @param port for Bolt; 0 takes any free one
     */
    ProcessBuilder command(Path home, int port, EmbeddedSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.neo4jHeap());
        // the collector of a small heap, and the one the archive was made with
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:ErrorFile=" + home.resolve("java-error-%p.log"));
        command.add("-Xlog:disable");
        if (Files.exists(folder.resolve(ARCHIVE))) {
            command.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        if (Runtime.version().feature() >= 23) {
            // else each start warns about what Neo4j's memory access will lose one day
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-jar", JAR, home.toString(), Integer.toString(port)));
        command.add(Long.toString(Math.max(1, settings.neo4jPageCache() >> 20)));
        ProcessBuilder process = new ProcessBuilder(command).directory(new File(folder.toString()));
        // meant for the application: its heap, its debugger's port
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return process.redirectErrorStream(true);
    }
}
