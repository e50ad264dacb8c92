package org.linchpin.importing.cyclonedx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.graph.Graph;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.ImportRun;

/** CycloneDX documents for tests. */
final class Documents {
    /** An application that needs a framework and, if it is there, a metrics library; the framework needs a logger, in two versions. */
    static final String JSON = """
            {
              "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
              "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
              "metadata": {
                "timestamp": "2026-03-04T10:00:00Z",
                "component": {"type": "application", "bom-ref": "shop", "name": "Shop", "version": "4.2",
                  "supplier": {"name": "Harbour Software", "url": ["https://example.org"]}}
              },
              "components": [
                {"type": "framework", "bom-ref": "web", "name": "web", "version": "3.1", "purl": "pkg:maven/org.web/web@3.1",
                  "publisher": "Web Foundation",
                  "components": [{"type": "library", "bom-ref": "shaded", "name": "shaded", "purl": "pkg:npm/shaded@1"}]},
                {"type": "library", "bom-ref": "log1", "name": "log", "version": "1.0", "purl": "pkg:maven/org.log/log@1.0"},
                {"type": "library", "bom-ref": "log2", "name": "log", "version": "2.0", "purl": "pkg:maven/org.log/log@2.0"},
                {"type": "library", "bom-ref": "metrics", "name": "metrics", "scope": "optional", "purl": "pkg:npm/%40m/metrics@1"},
                {"type": "library", "bom-ref": "junit", "name": "junit", "scope": "excluded"},
                {"type": "file", "bom-ref": "readme", "name": "README"}
              ],
              "services": [
                {"bom-ref": "pay", "name": "Payments API", "provider": {"name": "Payer Inc"}}
              ],
              "dependencies": [
                {"ref": "shop", "dependsOn": ["web", "metrics", "pay", "junit"]},
                {"ref": "web", "dependsOn": ["log1", "log2"]},
                {"ref": "log1", "dependsOn": []},
                {"ref": "log2", "dependsOn": ["log1"]}
              ],
              "compositions": [{"aggregate": "complete", "dependencies": ["web"]}]
            }
            """;

    /** The same in XML. */
    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.5" serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" version="1">
              <metadata>
                <timestamp>2026-03-04T10:00:00Z</timestamp>
                <component type="application" bom-ref="shop">
                  <supplier><name>Harbour Software</name><url>https://example.org</url></supplier>
                  <name>Shop</name><version>4.2</version>
                </component>
              </metadata>
              <components>
                <component type="framework" bom-ref="web"><publisher>Web Foundation</publisher><name>web</name><version>3.1</version>
                  <purl>pkg:maven/org.web/web@3.1</purl>
                  <components><component type="library" bom-ref="shaded"><name>shaded</name><purl>pkg:npm/shaded@1</purl></component></components>
                </component>
                <component type="library" bom-ref="log1"><name>log</name><version>1.0</version><purl>pkg:maven/org.log/log@1.0</purl></component>
                <component type="library" bom-ref="log2"><name>log</name><version>2.0</version><purl>pkg:maven/org.log/log@2.0</purl></component>
                <component type="library" bom-ref="metrics"><name>metrics</name><scope>optional</scope><purl>pkg:npm/%40m/metrics@1</purl></component>
                <component type="library" bom-ref="junit"><name>junit</name><scope>excluded</scope></component>
                <component type="file" bom-ref="readme"><name>README</name></component>
              </components>
              <services>
                <service bom-ref="pay"><provider><name>Payer Inc</name></provider><name>Payments API</name></service>
              </services>
              <dependencies>
                <dependency ref="shop"><dependency ref="web"/><dependency ref="metrics"/><dependency ref="pay"/><dependency ref="junit"/></dependency>
                <dependency ref="web"><dependency ref="log1"/><dependency ref="log2"/></dependency>
                <dependency ref="log1"/>
                <dependency ref="log2"><dependency ref="log1"/></dependency>
              </dependencies>
              <compositions><composition><aggregate>complete</aggregate><dependencies><dependency ref="web"/></dependencies></composition></compositions>
            </bom>
            """;

    private Documents() {}

    static ImportResult read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8), ImportRun.replacing(ImportLimits.DEFAULT));
    }

    static ImportResult merge(Graph stored, String document, String neededBy) {
        return read(
                document.getBytes(StandardCharsets.UTF_8),
                ImportRun.mergingInto(stored, ImportLimits.DEFAULT).asNeededBy(neededBy));
    }

    static ImportResult read(byte[] document, ImportRun run) {
        try {
            Path file = Files.createTempFile("cyclonedx", null);
            try {
                Files.write(file, document);
                return run.read(reading -> new CycloneDxFormat().read(file, reading));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Graph accepted(ImportResult result) {
        if (result instanceof ImportResult.Accepted accepted) {
            return accepted.graph();
        }
        throw new AssertionError("rejected: " + result.problems());
    }
}
