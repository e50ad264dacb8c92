package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** One life of a real Neo4j, told in order, because each start takes seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedNeo4jTest {
    private static final String PASSWORD = "the-password-of-this-test";

    private Path home;

    private EmbeddedNeo4j neo4j;

    @BeforeAll
    void start(@TempDir Path folder) {
        home = folder;
        neo4j = new EmbeddedNeo4j(home, PASSWORD, new EmbeddedSettings(home, true, false, 384L << 20, 64L << 20));
        neo4j.start();
    }

    @AfterAll
    void stop() {
        neo4j.close();
    }

    @Test
    @Order(1)
    void givenThePassword_whenSomeoneSignsIn_thenTheyMayWrite() {
        assertThat(query("CREATE (n:Kept {name: 'committed'}) RETURN n.name AS name"))
                .containsExactly("committed");
    }

    @Test
    @Order(2)
    void givenAnotherPassword_whenSomeoneSignsIn_thenTheyAreRejected() {
        try (Driver driver = driver("a-wrong-password")) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (Driver driver = driver("neo4j")) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @Order(3)
    void givenCommittedData_whenTheProcessIsKilled_thenItComesBackWithThemAtTheSameAddress() throws Exception {
        // Given
        long killed = neo4j.pid();
        Map<String, String> address = neo4j.configuration();

        // When
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        awaitAnotherProcessThan(killed);

        // Then
        assertThat(neo4j.configuration()).isEqualTo(address);
        assertThat(query("MATCH (n:Kept) RETURN n.name AS name")).containsExactly("committed");
    }

    @Test
    @Order(4)
    void givenARunningProcess_whenItsInputEnds_thenItEndsInOrderAndStaysAway() throws Exception {
        // Given
        ProcessHandle process = ProcessHandle.of(neo4j.pid()).orElseThrow();

        // When
        neo4j.close();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(home.resolve("logs/debug.log")).content().endsWith("Bolt server has been shut down\n");
    }

    private void awaitAnotherProcessThan(long killed) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < deadline) {
            if (neo4j.pid() != killed) {
                try (Driver driver = driver(PASSWORD)) {
                    driver.verifyConnectivity();
                    return;
                } catch (RuntimeException notYet) {
                    // asked again below
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("Neo4j did not come back");
    }

    private List<String> query(String cypher) {
        try (Driver driver = driver(PASSWORD)) {
            return driver.executableQuery(cypher).execute().records().stream()
                    .map(row -> row.get("name").asString())
                    .toList();
        }
    }

    private Driver driver(String password) {
        String uri = neo4j.configuration().get("quarkus.neo4j.uri");
        return GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password));
    }
}
