package org.linchpin.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Runs the pages on {@link TestWorld} for the user of {@link TestUsers}: nothing is stored, nothing is started. */
public final class WithoutStorage implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.active", "false",
                "quarkus.hibernate-orm.active", "false",
                "quarkus.flyway.active", "false",
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.neo4j.uri", "bolt://localhost:1",
                "quarkus.neo4j.devservices.enabled", "false",
                "quarkus.arc.exclude-types", "org.linchpin.account.*,org.linchpin.importing.*",
                "quarkus.http.test-port", "0");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestAnalysis.class, TestUsers.class);
    }
}
