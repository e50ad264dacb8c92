package org.linchpin.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real embedded databases under every {@code @QuarkusTest}, in a fresh home under {@code target/}. They start once
 * for the whole test run: test profiles restart the application in new class loaders, and only system properties, which
 * hold the settings here, outlive those.
 *
 * <p>Registered in {@code META-INF/services}, so that no test has to name it.
 */
public final class TestDatabases implements QuarkusTestResourceLifecycleManager {
    private static final String PREFIX = "test.databases.";

    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            Map<String, String> running = running();
            return running.isEmpty() ? startNew() : running;
        }
    }

    /** They stay for the next application and end with the test run. */
    @Override
    public void stop() {}

    private static Map<String, String> startNew() {
        Path home = Path.of("target", "test-homes", UUID.randomUUID().toString());
        EmbeddedDatabases databases =
                new EmbeddedDatabases(new EmbeddedSettings(home, true, true, 512L << 20, 128L << 20));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(databases, home), "end-test-databases"));
        Map<String, String> settings = databases.start();
        settings.forEach((name, value) -> System.setProperty(PREFIX + name, value));
        return settings;
    }

    private static void end(EmbeddedDatabases databases, Path home) {
        databases.close();
        try {
            FileTrees.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> running() {
        Stream<String> names =
                System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX));
        return names.collect(Collectors.toMap(
                name -> name.substring(PREFIX.length()), System::getProperty, (one, other) -> one, TreeMap::new));
    }
}
