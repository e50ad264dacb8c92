package org.linchpin.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that the embedded default stores, held for this process until closed.
 *
 * <p>The lock belongs to the operating system, so it never outlives its process.
 */
final class LinchpinHome implements AutoCloseable {
    static final String LOCK_FILE = "lock";

    /** The lock covers a byte far behind the content: Windows would hide locked content, the owner's number, from others. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel lock;

    private LinchpinHome(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Creates the folder if need be and locks it.
     *
     * @param patience how long a predecessor that is about to end may still hold the lock
     * @throws StartProblem if another process holds it, or the folder cannot be written
     */
    static LinchpinHome lock(Path folder, Duration patience) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            PrivateFiles.createFolder(home);
            channel = FileChannel.open(
                    home.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!tryLock(channel, patience)) {
                String owner = Files.readString(home.resolve(LOCK_FILE)).strip();
                channel.close();
                throw new StartProblem(
                        "Another Linchpin%s uses %s."
                                .formatted(owner.isEmpty() ? "" : ", process " + owner + ",", home),
                        "Maybe stop it first, or set LINCHPIN_HOME to another folder for this one.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new LinchpinHome(home, channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw StartProblem.ofFile("Linchpin cannot use its home folder " + home, e);
        }
    }

    Path folder() {
        return folder;
    }

    Path neo4j() {
        return folder.resolve("neo4j");
    }

    Path postgresql() {
        return folder.resolve("postgresql");
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static boolean tryLock(FileChannel channel, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                    return true;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                return false;
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Pause.ofMillis(100);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the end of the process releases it all the same
        }
    }
}
