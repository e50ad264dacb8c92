package org.linchpin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** A product of a subsidiary fails for a day and a half; a place fails without a known end. */
class OngoingIncidentsTest {
    private final DependencyGraph graph = GraphText.project("""
            organizations id=bank country=DE sector=banking
            organizations id=shop country=DE sector=retail
            vendors id=top country=US
            vendors id=sub country=FR parent=top
            vendors id=other country=US
            locations id=region country=IE
            products id=mail vendor=sub category=mail
            products id=cloud vendor=other category=cloud location=region
            products id=chat vendor=other category=chat
            systems id=desk organization=bank
            services id=payments organization=bank criticality=critical
            services id=till organization=shop criticality=critical
            dependencies from=payments to=desk
            dependencies from=desk to=mail
            dependencies from=till to=cloud
            incidents id=i1 date=2026-03-01 faults=mail duration_hours=36
            incidents id=i2 date=2026-03-02 faults=region
            incidents id=i3 date=2026-03-02 faults=region duration_hours=0
            """);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, ''",
        "2026-03-01T00:00:00Z, i1",
        "2026-03-02T10:00:00Z, i2 i1",
        "2026-03-03T11:59:59Z, i2 i1",
        "2026-03-03T12:00:00Z, i2",
        "2026-03-31T23:59:59Z, i2",
        "2026-04-01T00:00:00Z, ''"
    })
    void anIncidentLastsFromItsDayUntilTheLatestEndOfItsDurationUnlessNothingStopped(Instant now, String expected) {
        var incidents = new OngoingIncidents(graph, now);

        assertThat(ids(incidents.of(graph.node("mail"))))
                .isEqualTo(expected.contains("i1") ? List.of("i1") : List.of());
        assertThat(ids(incidents.of(graph.node("region"))))
                .isEqualTo(expected.contains("i2") ? List.of("i2") : List.of());
    }

    @Test
    void aSupplierIsTheProductItsVendorAndTheOwnersOfThat() {
        var incidents = new OngoingIncidents(graph, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(ids(incidents.of(graph.node("mail")))).containsExactly("i1");
        assertThat(ids(incidents.of(graph.node("sub")))).containsExactly("i1");
        assertThat(ids(incidents.of(graph.node("top")))).containsExactly("i1");
        assertThat(ids(incidents.of(graph.node("region")))).containsExactly("i2");
        assertThat(ids(incidents.of(graph.node("chat")))).isEmpty();
        assertThat(ids(incidents.of(graph.node("US")))).isEmpty();
    }

    @Test
    void itConcernsWhoeverNeedsWhatFailedOverAnyNumberOfTiers() {
        var incidents = new OngoingIncidents(graph, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(ids(incidents.concerning(0))).containsExactly("i1");
        assertThat(ids(incidents.concerning(1))).containsExactly("i2");
    }

    private static List<String> ids(List<OngoingIncident> incidents) {
        return incidents.stream().map(o -> o.incident().id()).toList();
    }
}
