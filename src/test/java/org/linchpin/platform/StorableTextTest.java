package org.linchpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void oneLineHasNeitherControlsNorOverrides() {
        assertThat(StorableText.notOfALine("São João, “Ωμέγα”, שלום, 日本 👩‍👩‍👧"))
                .isEmpty();
        assertThat(StorableText.notOfALine("a\nb")).contains("U+000A");
        assertThat(StorableText.notOfALine("a\u2028b")).contains("U+2028");
        assertThat(StorableText.notOfALine("a\u007fb\u0007")).contains("U+007F");
        assertThat(StorableText.notOfALine("a\ud800b")).contains("U+D800");
    }

    @Test
    void severalLinesHaveBreaksAndTabsOnly() {
        assertThat(StorableText.notOfLines("a\r\n\tb")).isEmpty();
        assertThat(StorableText.notOfLines("a\nb\u202e")).contains("U+202E");
        assertThat(StorableText.notOfLines("\u2069")).contains("U+2069");
        assertThat(StorableText.notOfLines("\0")).contains("U+0000");
    }

    @Test
    void whatIsKeptMayHaveWhatAnImportBrought() {
        assertThat(StorableText.isStorable("a\n\u0007\u202e")).isTrue();
        assertThat(StorableText.isStorable("\0")).isFalse();
    }
}
