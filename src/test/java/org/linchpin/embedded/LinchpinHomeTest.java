package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinchpinHomeTest {
    @TempDir
    Path folder;

    @Test
    void givenAHomeInUse_whenASecondOneWantsIt_thenTheMessageNamesTheFirst() {
        // Given
        try (LinchpinHome first = LinchpinHome.lock(folder, Duration.ZERO)) {
            // When, Then
            assertThatThrownBy(() -> LinchpinHome.lock(first.folder(), Duration.ZERO))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void givenAHomeThatWasClosed_whenItIsLockedAgain_thenItIsFree() {
        // Given
        LinchpinHome.lock(folder, Duration.ZERO).close();

        // When
        try (LinchpinHome second = LinchpinHome.lock(folder, Duration.ZERO)) {
            // Then
            assertThat(second.folder()).isEqualTo(folder);
        }
    }

    @Test
    void givenAFileInItsPlace_whenTheHomeIsLocked_thenTheMessageNamesIt() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("file"));

        // When, Then
        assertThatThrownBy(() -> LinchpinHome.lock(file.resolve("home"), Duration.ZERO))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("LINCHPIN_HOME");
    }
}
