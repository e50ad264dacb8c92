package org.linchpin.neo4j;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a home folder for one process. A predecessor whose parent has just ended may need some seconds to close its
 * store: waiting for it here is kinder than Neo4j's own refusal.
 */
record HomeLock(FileChannel channel) implements Closeable {
    static HomeLock await(Path home) throws IOException {
        Files.createDirectories(home);
        FileChannel channel =
                FileChannel.open(home.resolve("process.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
