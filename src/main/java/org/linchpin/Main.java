package org.linchpin;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.linchpin.embedded.EmbeddedDatabases;
import org.linchpin.embedded.EmbeddedSettings;
import org.linchpin.embedded.StartProblem;

/** Starts the embedded databases that the configuration asks for, then the application; stops them in reverse. */
@QuarkusMain
public final class Main {
    /**
     * A system property, the one place that outlives a class loader: development mode calls {@link #main} again in a new
     * one at each reload, and the databases stay.
     */
    private static final String STARTED = "org.linchpin.embedded.started";

    /** An application that takes longer to stop loses its databases all the same. */
    private static final long STOP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** The system property of a start by a build tool that passes no signals on. */
    private static final String STOP_WITH_PARENT = "linchpin.stop-with-parent";

    Main() {}

    public static void main(String... args) {
        try {
            if (System.getProperty(STARTED) == null) {
                stopWithParent();
                startDatabases();
            }
        } catch (StartProblem e) {
            System.err.println("Linchpin cannot start. " + e.getMessage());
            System.exit(1);
        } catch (CancellationException stoppedWhileStarting) {
            return;
        }
        Quarkus.run(args);
    }

    private static void stopWithParent() {
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private static void startDatabases() {
        EmbeddedDatabases databases = new EmbeddedDatabases(
                EmbeddedSettings.of(ConfigUtils.configBuilder().build()));
        Runtime.getRuntime().addShutdownHook(new Thread(closeLast(databases), "close-databases"));
        databases.start().forEach(System::setProperty);
        System.setProperty(STARTED, "true");
    }

    /** Shutdown hooks run side by side; Quarkus's stops the application, which needs its databases to the end. */
    private static Runnable closeLast(EmbeddedDatabases databases) {
        return () -> {
            long deadline = System.nanoTime() + STOP_LIMIT_NANOS;
            while (Application.currentApplication() != null && System.nanoTime() < deadline) {
                try {
                    TimeUnit.MILLISECONDS.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            databases.close();
        };
    }
}
