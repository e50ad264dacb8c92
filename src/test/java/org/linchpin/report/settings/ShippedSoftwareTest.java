package org.linchpin.report.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedSoftwareTest {
    @Test
    void aLibraryHasItsLicencesByIdentifier_elseByName_elseNone(@TempDir Path folder) throws IOException {
        Path bom = folder.resolve("linchpin.cdx.json");
        Files.writeString(bom, """
                {"metadata": {"component": {"name": "linchpin"}}, "components": [
                  {"group": "org.b", "name": "two", "version": "2", "licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Some Licence"}}]},
                  {"group": "org.a", "name": "one", "version": "1", "licenses": [{"expression": "EPL-2.0 OR Apache-2.0"}]},
                  {"name": "three", "version": "3"}]}
                """);

        assertThat(ShippedSoftware.read(new ObjectMapper(), List.of(bom, folder.resolve("missing.cdx.json"))))
                .containsExactly(
                        new ShippedSoftware.Library("org.a:one", "1", "EPL-2.0 OR Apache-2.0", "linchpin"),
                        new ShippedSoftware.Library("org.b:two", "2", "MIT; Some Licence", "linchpin"),
                        new ShippedSoftware.Library("three", "3", "not stated", "linchpin"));
    }
}
