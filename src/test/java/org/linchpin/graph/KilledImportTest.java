package org.linchpin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application, or its Neo4j, at random moments of imports, and starts it again: readers see a whole revision, and never
 * an older one than before. {@code -Dkill.moments=20} tries more moments, {@code -Dkill.seed} others.
 */
class KilledImportTest {
    private static final int MOMENTS = Integer.getInteger("kill.moments", 2);
    private static final long SEED = Long.getLong("kill.seed", 20_260_101L);
    private static final int LONGEST_MILLIS = 6_000;

    @Test
    void whateverIsKilledReadersSeeTheOldGraphOrTheNewOne(@TempDir Path home) throws Exception {
        var random = new SplittableRandom(SEED);
        long seen = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            Process application = start(home, Integer.MAX_VALUE);
            try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8)) {
                seen = seen(output, seen);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
                if (moment % 2 == 1) {
                    application.descendants().forEach(ProcessHandle::destroyForcibly);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
                }
            } finally {
                application.destroyForcibly().waitFor();
            }
        }
        Process last = start(home, 0);
        try (BufferedReader output = last.inputReader(StandardCharsets.UTF_8)) {
            assertThat(seen(output, seen)).isPositive();
        }
        assertThat(last.waitFor()).isZero();
    }

    /** The revision that readers see now. */
    private static long seen(BufferedReader output, long before) throws IOException {
        var all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(KilledImport.SEEN)) {
                String[] words = line.substring(KilledImport.SEEN.length()).split(" ");
                assertThat(words[1]).as("revision %s", words[0]).isEqualTo("whole");
                long revision = Long.parseLong(words[0]);
                assertThat(revision).isGreaterThanOrEqualTo(before);
                return revision;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the application ended early: " + all);
    }

    private static Process start(Path home, int imports) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        home.toString(),
                        Integer.toString(imports))
                .redirectErrorStream(true)
                .start();
    }
}
