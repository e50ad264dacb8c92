package org.linchpin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that a killed application left running on our data. It belongs to no process that could stop it,
 * and a second server refuses its data, so the next start ends it first.
 */
final class LeftoverPostmaster {
    private static final Logger LOG = Logger.getLogger(LeftoverPostmaster.class);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private LeftoverPostmaster() {}

    /**
     * The caller holds the home's lock, so no living application uses the server.
     *
     * @throws StartProblem if there is one and it does not stop
     */
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> process = Files.exists(pidFile) ? process(pidFile) : Optional.empty();
            if (process.isPresent() && isPostgres(process.get())) {
                LOG.infof(
                        "Stopping PostgreSQL, process %d, which an earlier run left.",
                        process.get().pid());
                stop(process.get(), pidFile);
            } else if (process.isPresent()) {
                // after a reboot, or in a container, the number may be another program's, and PostgreSQL would take
                // that
                // for its predecessor
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw StartProblem.ofFile("Linchpin cannot take over " + data + " from an earlier run", e);
        }
    }

    /** The first line of the file is the number of the process. */
    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            throw new IOException(pidFile + " names no process: " + lines.get(0), e);
        }
    }

    /** A process that has ended but that nobody has collected, as happens in containers, has no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /**
     * On Unix a "smart" shutdown: the killed application's sessions are gone, so it ends at once and in order. Its last
     * act is to delete the file.
     */
    private static void stop(ProcessHandle process, Path pidFile) throws IOException {
        process.destroy();
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (process.isAlive() && Files.exists(pidFile)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the server of an earlier run, process " + process.pid() + ", does not stop");
            }
            Pause.ofMillis(50);
        }
    }
}
