package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.graph.Digests;
import org.linchpin.graph.Graph;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;

/**
 * Kills the packaged application, or its Neo4j alone, with SIGKILL at random moments of an import. Started again it shows the old
 * graph or the new one byte by byte, the new one if the upload was answered; its revision never falls, and the history says
 * which. {@code -Dkill.moments=20} tries 20 moments of each, {@code -Dkill.seed} others.
 */
class KilledApplicationIT {
    private static final int MOMENTS = Integer.getInteger("kill.moments", 1);
    private static final long SEED = Long.getLong("kill.seed", 20_260_102L);
    /** Longer than an import, so that some are killed just after it. */
    private static final double BEYOND = 1.3;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Graph[] graphs = {graph("july-2024"), graph("us-federal-cloud")};
    private long revision;
    private int shown;
    private int asOld;
    private int asNew;

    @Test
    void whateverIsKilledTheOldGraphOrTheNewOneIsShown(@TempDir Path home) throws Exception {
        long importMillis = timeOfImport(home);
        int uploaded = shown;
        boolean answered = false;
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (PackagedApplication application = PackagedApplication.start(home)) {
                checkAfterStart(application, uploaded, answered);
                surviveTheDatabase(application, importMillis);
                uploaded = 1 - shown;
                answered = killedWhileUploading(application, uploaded, importMillis);
            }
        }
        try (PackagedApplication application = PackagedApplication.start(home)) {
            checkAfterStart(application, uploaded, answered);
        }
        System.out.printf(
                "Neo4j and the application killed %d times each in imports of %d ms, seed %d: %d times the old graph, %d times the new one%n",
                MOMENTS, importMillis, SEED, asOld, asNew);
        assertThat(asOld + asNew).isEqualTo(2 * MOMENTS);
    }

    private long timeOfImport(Path home) throws Exception {
        try (PackagedApplication application = PackagedApplication.start(home)) {
            assertThat(application.upload(zip(0)).statusCode()).isEqualTo(201);
            long start = System.nanoTime();
            assertThat(application.upload(zip(1)).statusCode()).isEqualTo(201);
            shown = 1;
            revision = application.revision();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    /** Neo4j is killed and comes back by itself; the application goes on. */
    private void surviveTheDatabase(PackagedApplication application, long importMillis) throws Exception {
        int next = 1 - shown;
        CompletableFuture<Integer> upload = upload(application, next, importMillis);
        application.killNeo4j();
        boolean answered = upload.get(3, TimeUnit.MINUTES) == 201;
        application.awaitNeo4j();
        check(application, next, answered);
    }

    /** Whether the upload was answered as published before everything was killed. */
    private boolean killedWhileUploading(PackagedApplication application, int next, long importMillis)
            throws Exception {
        CompletableFuture<Integer> upload = upload(application, next, importMillis);
        application.kill();
        return upload.get(1, TimeUnit.MINUTES) == 201;
    }

    /** An upload that has been under way for a random time. */
    private CompletableFuture<Integer> upload(PackagedApplication application, int graph, long importMillis)
            throws InterruptedException {
        CompletableFuture<Integer> upload = CompletableFuture.supplyAsync(() -> application.statusOf(zip(graph)));
        TimeUnit.MILLISECONDS.sleep(random.nextLong((long) (importMillis * BEYOND) + 1));
        return upload;
    }

    /** What was cut off is settled at a start, so the history must agree with what is shown. */
    private void checkAfterStart(PackagedApplication application, int next, boolean certainly) throws Exception {
        check(application, next, certainly);
        application.awaitSettled(Duration.ofMinutes(1));
        assertThat(application.latestPublished()).isEqualTo(revision);
    }

    /**
     * What is shown.
     *
     * @param next the graph that it may have become
     * @param certainly whether it must have
     */
    private void check(PackagedApplication application, int next, boolean certainly) throws Exception {
        long now = application.revision();
        String digest = digest(application.export());
        boolean isNew = digest.equals(digest(zip(next)));
        assertThat(digest).as("revision %d, seed %d", now, SEED).isIn(digest(zip(shown)), digest(zip(next)));
        if (certainly) {
            assertThat(isNew).as("an import that was answered stays").isTrue();
        }
        assertThat(now).isGreaterThanOrEqualTo(revision);
        if (next != shown) {
            assertThat(now > revision).as("revision %d after %d", now, revision).isEqualTo(isNew);
            if (isNew) {
                asNew++;
            } else {
                asOld++;
            }
        }
        revision = now;
        shown = isNew ? next : shown;
    }

    private byte[] zip(int graph) {
        return Worlds.zip(graphs[graph]);
    }

    private static String digest(byte[] zip) throws IOException {
        List<String> parts = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(entry.getName() + " " + Digests.sha256(in.readAllBytes()));
            }
        }
        return String.join("\n", parts);
    }

    private static Graph graph(String dataset) {
        var read = new CsvImport(ImportLimits.DEFAULT).readFolder(Path.of("graph-data", dataset));
        return ((ImportResult.Accepted) read).graph();
    }
}
