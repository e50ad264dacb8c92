package org.linchpin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that starts the embedded PostgreSQL, commits a row, and waits to be killed. */
final class KilledApplication {
    private static final String READY = "READY";

    private KilledApplication() {}

    /** Runs it as a process of its own, and kills it once its row is committed. */
    static void runOn(Path home) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new AssertionError("the application ended early: " + output);
                }
                output.append(line).append('\n');
            }
            process.destroyForcibly().waitFor();
        }
    }

    public static void main(String[] args) throws SQLException, InterruptedException {
        EmbeddedDatabases databases = new EmbeddedDatabases(EmbeddedPostgresqlTest.settings(Path.of(args[0])));
        Map<String, String> configuration = databases.start();
        try (Connection connection = EmbeddedPostgresqlTest.connect(configuration);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (name text NOT NULL)");
            statement.execute("INSERT INTO kept VALUES ('first')");
            System.out.println(READY);
            TimeUnit.MINUTES.sleep(5);
        }
    }
}
