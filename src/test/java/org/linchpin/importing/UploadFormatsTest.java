package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.importing.xlsx.XlsxFormat;

class UploadFormatsTest {
    private final UploadFormats formats = new UploadFormats(List.of(new XlsxFormat()));

    @TempDir
    Path folder;

    @Test
    void givenFilesOfAllKinds_whenTheirFormatIsAsked_thenTheirContentTellsIt() throws IOException {
        assertThat(name(WorkbookFile.valid().bytes())).isEqualTo("xlsx");
        assertThat(name(HexFormat.of().parseHex("D0CF11E0A1B11AE1"))).isEqualTo("xlsx");
        assertThat(name(UploadFiles.zip(Map.of("mimetype", bytes("x"), "content.xml", bytes("x")))))
                .isEqualTo("xlsx");
        assertThat(name(UploadFiles.zip(UploadFiles.valid()))).isEqualTo("csv");
        assertThat(name(bytes("id,name"))).isEqualTo("csv");
        assertThat(name(new byte[0])).isEqualTo("csv");
    }

    private String name(byte[] content) throws IOException {
        return formats.of(Files.write(folder.resolve("upload"), content), ImportLimits.DEFAULT)
                .name();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
