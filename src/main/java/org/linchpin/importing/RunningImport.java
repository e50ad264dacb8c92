package org.linchpin.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.importing.history.ImportStage;
import org.linchpin.importing.history.ImportState;

/** An import that holds the lock, until it is closed; tells the history how far it is, twice a second at most. */
final class RunningImport implements AutoCloseable {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private final UUID id;
    private final ImportLock.Held lock;
    private final ImportHistory history;
    private ImportStage stage = ImportStage.RECEIVING;
    private long lastTold;

    RunningImport(UUID id, ImportLock.Held lock, ImportHistory history) {
        this.id = id;
        this.lock = lock;
        this.history = history;
    }

    UUID id() {
        return id;
    }

    /** It is at the beginning of that stage. */
    void at(ImportStage next) {
        stage = next;
        lastTold = System.nanoTime();
        history.progress(id, stage, 0, 0);
    }

    /** So much of the stage is done; the total is 0 where it is not known. */
    void done(long done, long total) {
        long now = System.nanoTime();
        if (now - lastTold >= INTERVAL) {
            lastTold = now;
            history.progress(id, stage, done, total);
        }
    }

    ImportOutcome.Invalid rejected(ImportResult.Rejected rejected, long seen) {
        history.found(id, new ImportReport(rejected.problems(), rejected.more(), Map.of(), List.of(), false), seen);
        history.enter(id, ImportState.Reading.class, ImportState.Reading::reject);
        return new ImportOutcome.Invalid(id, rejected);
    }

    @Override
    public void close() {
        lock.close();
    }
}
