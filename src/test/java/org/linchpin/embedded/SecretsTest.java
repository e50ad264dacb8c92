package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @Test
    void givenAHomeWithSecrets_whenTheyAreReadAgain_thenTheyAreTheSame() {
        // Given
        Secrets first = Secrets.of(home);

        // When
        Secrets second = Secrets.of(home);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(Set.of(first.neo4j(), first.postgresql(), first.postgresqlSuperuser()))
                .hasSize(3)
                .allMatch(password -> password.matches("[A-Za-z0-9_-]{32}"));
        assertThat(first.toString()).doesNotContain(first.neo4j());
    }

    @Test
    void givenTwoHomes_whenTheirSecretsAreMade_thenTheyDiffer(@TempDir Path other) {
        // When
        Secrets secrets = Secrets.of(home);

        // Then
        assertThat(Secrets.of(other).neo4j()).isNotEqualTo(secrets.neo4j());
    }

    @Test
    void givenAFileSystemWithPermissions_whenSecretsAreMade_thenOnlyTheOwnerReadsThem() throws IOException {
        // Given
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));

        // When
        Secrets.of(home);

        // Then
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void givenAFileThatLacksAPassword_whenItIsRead_thenTheMessageNamesFileAndPassword() throws IOException {
        // Given
        Files.writeString(home.resolve("secrets.properties"), "neo4j.password=abc\n");

        // When, Then
        assertThatThrownBy(() -> Secrets.of(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("secrets.properties")
                .hasMessageContaining("postgresql.password");
    }
}
