package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeVersionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T10:00:00Z"), ZoneOffset.UTC);

    /** A release at version 3: two steps, each of which leaves a trace. */
    private static final HomeVersion THREE = new HomeVersion(List.of(step("one"), step("two")), CLOCK);

    @TempDir
    Path home;

    @Test
    void givenANewHome_whenItIsBrought_thenItHasTheCurrentVersionAndNothingElse() throws IOException {
        // When
        THREE.bring(home);

        // Then
        assertThat(home.resolve("version")).hasContent("3");
        assertThat(home).isDirectoryNotContaining("glob:**/steps");
    }

    @Test
    void givenAnOlderHome_whenItIsBrought_thenEachStepRunsAfterABackup() throws IOException {
        // Given
        Files.writeString(home.resolve("version"), "1\n");
        Files.writeString(Files.createDirectories(home.resolve("neo4j/data")).resolve("store"), "precious");
        Files.writeString(home.resolve(LinchpinHome.LOCK_FILE), "4711");

        // When
        THREE.bring(home);

        // Then
        assertThat(home.resolve("version")).hasContent("3");
        assertThat(home.resolve("steps")).hasContent("one\ntwo\n");
        Path backup = home.resolve("backups/version-1-20250301T100000Z");
        assertThat(backup.resolve("neo4j/data/store")).hasContent("precious");
        assertThat(backup.resolve("version")).hasContent("1");
        assertThat(backup.resolve("steps")).doesNotExist();
        assertThat(backup.resolve(LinchpinHome.LOCK_FILE)).doesNotExist();
    }

    @Test
    void givenAStepThatFails_whenTheHomeIsBrought_thenItKeepsTheVersionItReached() throws IOException {
        // Given
        Files.writeString(home.resolve("version"), "1\n");
        HomeVersion.Migration failing = folder -> {
            throw new IOException("disk full");
        };

        // When, Then
        assertThatThrownBy(() -> new HomeVersion(List.of(step("one"), failing), CLOCK).bring(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("disk full");
        assertThat(home.resolve("version")).hasContent("2");
    }

    @Test
    void givenANewerHome_whenItIsBrought_thenItIsRefusedUntouched() throws IOException {
        // Given
        Files.writeString(home.resolve("version"), "4\n");

        // When, Then
        assertThatThrownBy(() -> THREE.bring(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("version 4, this one knows 3");
        assertThat(home).isDirectoryNotContaining(path -> !path.endsWith("version"));
    }

    @Test
    void givenAFolderOfSomethingElse_whenItIsBrought_thenItIsRefused() throws IOException {
        // Given
        Files.writeString(home.resolve("thesis.txt"), "");

        // When, Then
        assertThatThrownBy(() -> THREE.bring(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("thesis.txt");
    }

    @Test
    void givenAVersionThatIsNoNumber_whenTheHomeIsBrought_thenTheMessageShowsIt() throws IOException {
        // Given
        Files.writeString(home.resolve("version"), "one");

        // When, Then
        assertThatThrownBy(() -> THREE.bring(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("\"one\"");
    }

    private static HomeVersion.Migration step(String name) {
        return home -> {
            Path trace = home.resolve("steps");
            Files.writeString(trace, (Files.exists(trace) ? Files.readString(trace) : "") + name + "\n");
        };
    }
}
