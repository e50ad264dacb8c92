package org.linchpin.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the application logs as an error while it is open. */
public final class IncidentLog extends Handler implements AutoCloseable {
    private final List<String> errors = new CopyOnWriteArrayList<>();

    public IncidentLog() {
        Logger.getLogger("").addHandler(this);
    }

    /** What was logged, with what was thrown. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(record.getMessage() + " " + record.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
