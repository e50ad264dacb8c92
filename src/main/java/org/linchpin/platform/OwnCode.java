package org.linchpin.platform;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds what the build puts beside the program, wherever it is started from. */
public final class OwnCode {
    private OwnCode() {}

    /**
     * A file or folder beside the packaged application; in development and tests, below the build tree.
     *
     * @param path relative to {@code quarkus-app/}, or to the folder of {@code pom.xml}
     */
    public static Path beside(String path) {
        return code().resolve("../..").resolve(path).normalize();
    }

    /** {@code quarkus-app/app/….jar} when packaged, {@code target/classes} in development and tests. */
    private static Path code() {
        try {
            return Path.of(OwnCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader that does not know where its code is", e);
        }
    }
}
