package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {
    @Test
    void givenNoConfiguration_whenSettingsAreRead_thenBothDatabasesAreEmbedded() {
        // When
        EmbeddedSettings settings = settings(Map.of());

        // Then
        assertThat(settings).isEqualTo(new EmbeddedSettings(Path.of(".linchpin"), true, true, 512L << 20, 256L << 20));
    }

    @Test
    void givenTheAddressOfAServer_whenSettingsAreRead_thenThatDatabaseIsNotEmbedded() {
        assertThat(settings(Map.of("quarkus.neo4j.uri", "neo4j+s://graph.example:7687")))
                .returns(false, EmbeddedSettings::neo4j)
                .returns(true, EmbeddedSettings::postgresql);
        assertThat(settings(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example/linchpin")))
                .returns(true, EmbeddedSettings::neo4j)
                .returns(false, EmbeddedSettings::postgresql);
    }

    @Test
    void givenMemoryInUnits_whenSettingsAreRead_thenItIsInBytes() {
        assertThat(settings(Map.of("linchpin.embedded.neo4j.heap", "2G", "linchpin.embedded.neo4j.page-cache", "64M")))
                .returns(2L << 30, EmbeddedSettings::neo4jHeap)
                .returns(64L << 20, EmbeddedSettings::neo4jPageCache);
    }

    @Test
    void givenMemoryThatIsNone_whenSettingsAreRead_thenTheMessageNamesSettingAndValue() {
        assertThatThrownBy(() -> settings(Map.of("linchpin.embedded.neo4j.heap", "much")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("linchpin.embedded.neo4j.heap is much");
    }

    private static EmbeddedSettings settings(Map<String, String> values) {
        return EmbeddedSettings.of(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build());
    }
}
