package org.linchpin.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the lists of cases have in common. */
final class CaseText {
    private CaseText() {}

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(CaseText.class.getResourceAsStream(resource))) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those files in each of the folders. */
    static Map<String, byte[]> inFolders(Map<String, byte[]> files, String... folders) {
        Map<String, byte[]> all = new TreeMap<>();
        for (String folder : folders) {
            files.forEach((path, text) -> all.put(folder + "/" + path, text));
        }
        return all;
    }

    /** The bytes of a text with escapes. */
    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'x' -> {
                    bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                case 't' -> bytes.write('\t');
                case 'r' -> bytes.write('\r');
                default -> bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
