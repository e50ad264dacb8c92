package org.linchpin.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The random passwords of one home, made once and kept in its file {@code secrets.properties}, which only the owner may
 * read. Loopback alone keeps nobody out who is on the same machine.
 *
 * @param neo4j password of Neo4j's user {@code neo4j}
 * @param postgresql password of PostgreSQL's role {@code linchpin}, which the application uses
 * @param postgresqlSuperuser password of PostgreSQL's role {@code postgres}, used at first start only
 */
record Secrets(String neo4j, String postgresql, String postgresqlSuperuser) {
    private static final String NEO4J = "neo4j.password";
    private static final String POSTGRESQL = "postgresql.password";
    private static final String POSTGRESQL_SUPERUSER = "postgresql.superuser.password";

    /** 192 bits: beyond guessing, and 32 characters without padding. */
    private static final int BYTES = 24;

    /** @throws StartProblem if the file cannot be read or written, or lacks a password */
    static Secrets of(Path home) {
        Path file = home.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                SecureRandom random = new SecureRandom();
                PrivateFiles.write(
                        file,
                        Stream.of(NEO4J, POSTGRESQL, POSTGRESQL_SUPERUSER)
                                .map(name -> name + "=" + password(random) + "\n")
                                .collect(Collectors.joining()));
            }
            Properties secrets = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                secrets.load(reader);
            }
            return new Secrets(
                    require(secrets, NEO4J, file),
                    require(secrets, POSTGRESQL, file),
                    require(secrets, POSTGRESQL_SUPERUSER, file));
        } catch (IOException e) {
            throw StartProblem.ofFile("Linchpin cannot keep its passwords in " + file, e);
        }
    }

    /** Never the passwords: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }

    private static String require(Properties secrets, String name, Path file) {
        String value = secrets.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartProblem(
                    file + " has no " + name + ".", "Maybe restore the file from a backup of the same folder.");
        }
        return value;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
