package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Walks through the files of a zip as its bytes arrive; holds none of them. Used once. */
public final class ZipUpload {
    private final ImportLimits limits;
    private String path = "";
    private int entries;
    private long unpackedBytes;

    /** What to do with a file of the zip. */
    @FunctionalInterface
    public interface EntryReader {
        /**
         * Reads as much of the file as it needs. Closing the stream is allowed, and does not end the zip.
         *
         * @throws IOException if the bytes cannot be read, or the upload may not be read any further
         */
        void read(String path, InputStream content) throws IOException;
    }

    public ZipUpload(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads every file, in the order in which they lie in the zip. The stream is read to its end, and not closed.
     *
     * @throws UploadStopped if this is no whole zip, or it exceeds a limit
     */
    public void read(InputStream upload, EntryReader reader) throws UploadStopped {
        var packed = new PackedStream(upload, limits.uploadBytes());
        try {
            readEntries(packed, reader);
        } catch (UploadStopped e) {
            throw e;
        } catch (IOException e) {
            String where = path.isEmpty() ? "" : " after " + ImportProblem.quoted(path);
            throw stop("The zip cannot be read%s: %s. It may be damaged or encrypted; zip the files again."
                    .formatted(where, e.getMessage()));
        }
    }

    /** How many files and folders were read. */
    public int entries() {
        return entries;
    }

    /** How many bytes the files had together. */
    public long unpackedBytes() {
        return unpackedBytes;
    }

    private void readEntries(PackedStream packed, EntryReader reader) throws IOException {
        @SuppressWarnings("resource") // the caller's stream stays open
        var zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        var unpacked = new UnpackedStream(zip, packed, limits.unpackedBytes());
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            path = entry.getName();
            entries++;
            if (entries > limits.entries()) {
                throw stop(
                        "The zip has more than %d entries. Upload fewer files at a time.".formatted(limits.entries()));
            }
            if (!entry.isDirectory()) {
                reader.read(path, unpacked);
            }
            unpacked.drain();
            unpackedBytes = unpacked.count();
        }
        packed.drain();
        int promised = packed.entriesInDirectory();
        if (promised < 0 && entries == 0) {
            throw stop("The upload is no zip. Send the CSV files as one zip.");
        }
        if (promised < 0) {
            throw stop("The zip ends too early: its directory is missing. Send it again.");
        }
        if (promised != entries && promised != PackedStream.MOST_COUNTED) {
            throw stop("The zip is damaged: it promises %d entries, but has %d. Zip the files again."
                    .formatted(promised, entries));
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) { // the entry's name is not UTF-8
            throw new IOException(e.getMessage(), e);
        }
    }

    private static UploadStopped stop(String message) {
        return new UploadStopped(ImportProblem.of("", message));
    }
}
