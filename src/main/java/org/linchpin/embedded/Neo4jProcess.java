package org.linchpin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of the Neo4j child process. It ends when its standard input does, so it cannot outlive this process, not even
 * if that is killed.
 */
final class Neo4jProcess {
    private static final String READY = "READY ";
    private static final int LINES_KEPT = 20;

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Neo4jProcess(Process process) {
        this.process = process;
    }

    /** Returns at once; see {@link #awaitReady}. */
    static Neo4jProcess start(ProcessBuilder command, String password) throws IOException {
        Neo4jProcess started = new Neo4jProcess(command.start());
        Thread reader = new Thread(started::read, "embedded-neo4j-output");
        reader.setDaemon(true);
        reader.start();
        OutputStream input = started.process.getOutputStream();
        input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        return started;
    }

    /**
     * Waits until Bolt answers.
     *
     * @return the port of Bolt
     * @throws IOException if the process ends or the time passes; the message holds the end of its output
     */
    int awaitReady(Duration limit) throws IOException {
        try {
            return port.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("it ended early: " + lastLines(), e);
        } catch (TimeoutException e) {
            throw new IOException("it was not ready after " + limit.toSeconds() + " s: " + lastLines(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    String lastLines() {
        synchronized (lastLines) {
            return String.join(System.lineSeparator(), lastLines);
        }
    }

    /**
     * Asks it to close its store and end; kills it if it has not begun to serve, or if that takes longer than the limit.
     * Nothing committed is lost either way.
     */
    void stop(Duration limit) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
        }
        try {
            if (!port.isDone() || !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    port.complete(Integer.parseInt(line.substring(READY.length())));
                } else {
                    keep(line);
                }
            }
        } catch (IOException e) {
            keep(e.toString());
        }
        port.completeExceptionally(new IOException("end of output"));
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }
}
