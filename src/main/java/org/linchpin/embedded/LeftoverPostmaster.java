package org.linchpin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that a killed application left running on our data. It belongs to no process that could stop it,
 * and a second server refuses its data, so the next start ends it first.
 */
final class LeftoverPostmaster {
    private static final Logger LOG = Logger.getLogger(LeftoverPostmaster.class);
    private static final long STOP_LIMIT_SECONDS = 60;

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
                stop(process.get());
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

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    /** On Unix a "smart" shutdown: the killed application's sessions are gone, so it ends at once and in order. */
    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the server of an earlier run, process " + process.pid() + ", does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
