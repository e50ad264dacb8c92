package org.linchpin.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on its files alone, not on when it was made. */
final class CanonicalZip {
    /** Zips begin in 1980; for its first moment Java would add a second time, which depends on the time zone. */
    static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private CanonicalZip() {}

    /** Begins a file. */
    static void begin(ZipOutputStream zip, String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    /** Copies a zip in the order of its files. The stream stays open. */
    static void copy(Path from, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (var source = new ZipFile(from.toFile())) {
            List<? extends ZipEntry> entries = source.stream().toList();
            for (ZipEntry entry : entries) {
                begin(zip, entry.getName());
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
