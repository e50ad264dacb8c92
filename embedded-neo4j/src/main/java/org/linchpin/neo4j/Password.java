package org.linchpin.neo4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;

/**
 * Gives the user {@code neo4j} the parent's password.
 *
 * <p>The statement costs two seconds in a cold JVM, so the home remembers the digest of the password that was set last.
 * The password is 192 random bits: a plain digest does not help anyone to guess it.
 */
final class Password {
    private Password() {}

    static void set(DatabaseManagementService neo4j, Path home, String password) throws IOException {
        Path remembered = home.resolve("password.sha256");
        String digest = sha256(password);
        if (Files.exists(remembered) && Files.readString(remembered).equals(digest)) {
            return;
        }
        neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
        Files.writeString(remembered, digest);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
