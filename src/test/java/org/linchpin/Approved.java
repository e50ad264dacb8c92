package org.linchpin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with the approved file kept in git; run with -Dapprove to accept a change. */
public final class Approved {
    private Approved() {}

    public static void verify(String name, String actual) {
        Path file = Path.of("src/test/resources/approved", name);
        String text = actual.replace("\r\n", "\n").strip() + "\n";
        try {
            if (System.getProperty("approve") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("differs from %s; if right, rerun with -Dapprove", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
