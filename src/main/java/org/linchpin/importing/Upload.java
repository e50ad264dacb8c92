package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.linchpin.graph.Digests;

/**
 * A file that a user brought. It lies in the folder for temporary files, readable by nobody else, until it is closed.
 *
 * @param name as the user calls it; for display only
 * @param sha256 in lower-case hex
 */
public record Upload(Path file, String name, long bytes, String sha256) implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    /**
     * Takes the bytes as they arrive. The stream is read to its end and not closed.
     *
     * @param received told how many bytes have arrived
     * @throws UploadStopped if there are more than the limit
     * @throws IOException if the stream or the disk fails
     */
    public static Upload receive(InputStream in, String name, ImportLimits limits, LongConsumer received)
            throws IOException {
        Path file = Files.createTempFile("linchpin-upload-", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = Digests.sha256();
            byte[] chunk = new byte[CHUNK];
            long bytes = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > limits.uploadBytes()) {
                    throw new UploadStopped(PackedStream.tooLarge(limits.uploadBytes()));
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
                received.accept(bytes);
            }
            return new Upload(file, name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
