package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Walks through the files of a zip while it arrives. */
final class ZipUpload {
    private final ImportLimits limits;
    private final ImportRun run;
    private String path = "";

    ZipUpload(ImportLimits limits, ImportRun run) {
        this.limits = limits;
        this.run = run;
    }

    /**
     * Reads every file.
     *
     * @throws UploadStopped if this is no whole zip, or it exceeds a limit
     */
    void read(InputStream upload) throws UploadStopped {
        var packed = new PackedStream(upload, limits.uploadBytes());
        try {
            readEntries(packed);
        } catch (UploadStopped e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) { // the latter for an entry's name that is not UTF-8
            String where = path.isEmpty() ? "" : " after " + ImportProblem.quoted(path);
            throw stop("The zip cannot be read%s: %s. It may be damaged or encrypted; zip the files again."
                    .formatted(where, e.getMessage()));
        }
    }

    private void readEntries(PackedStream packed) throws IOException {
        @SuppressWarnings("resource") // the caller's stream stays open
        var zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        var unpacked = new UnpackedStream(zip, packed, limits.unpackedBytes());
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            path = entry.getName();
            entries++;
            if (entries > limits.entries()) {
                throw stop(
                        "The zip has more than %d entries. Upload fewer files at a time.".formatted(limits.entries()));
            }
            Optional<CsvFile> csv = entry.isDirectory() ? Optional.empty() : run.place(path);
            if (csv.isPresent()) {
                run.read(csv.get(), unpacked);
            }
            unpacked.drain();
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
        if (run.isEmpty()) {
            throw stop("The zip holds no CSV file. Add the files of at least one data set.");
        }
    }

    private static UploadStopped stop(String message) {
        return new UploadStopped(ImportProblem.of("", message));
    }
}
