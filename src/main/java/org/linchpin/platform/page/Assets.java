package org.linchpin.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The style sheet and scripts of our own. Browsers keep them for a day, so their address carries a digest: a new release is
 * seen at once.
 */
@ApplicationScoped
class Assets {
    private static final List<String> FILES = List.of(
            "linchpin.css",
            "table.css",
            "report.css",
            "picture.css",
            "import.css",
            "procurement.css",
            "settings.css",
            "linchpin.js",
            "picture.js",
            "upload.js");

    private final String version = digest();

    /** Eight hexadecimal digits. */
    String version() {
        return version;
    }

    private static String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                sha.update(bytes("META-INF/resources/assets/" + file));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application is incomplete: it lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
