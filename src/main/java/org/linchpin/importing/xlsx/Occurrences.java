package org.linchpin.importing.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks through a file's bytes without understanding them. */
final class Occurrences {
    private static final int BUFFER = 1 << 16;

    private Occurrences() {}

    /** How often the bytes stand in the file; their first byte must not stand in them again. O(file). */
    static long count(Path path, byte... bytes) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if ((byte) b == bytes[matched]) {
                    matched++;
                } else {
                    matched = (byte) b == bytes[0] ? 1 : 0;
                }
                if (matched == bytes.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }
}
