package org.linchpin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntsTest {
    @Test
    void whatWasForgottenOrNeverAddedCannotBeRead() {
        // Given
        var ints = new Ints();
        ints.add(7);
        ints.add(8);

        // When
        ints.truncate(1);

        // Then
        assertThat(ints.get(0)).isEqualTo(7);
        assertThatThrownBy(() -> ints.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ints.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
