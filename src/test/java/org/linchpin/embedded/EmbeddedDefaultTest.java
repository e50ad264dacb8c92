package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The application on the embedded default: both databases answer through Quarkus's own connections. */
@QuarkusTest
class EmbeddedDefaultTest {
    @Inject
    Driver driver;

    @Inject
    DataSource dataSource;

    @Test
    void givenTheEmbeddedDefault_whenNeo4jIsAsked_thenItIsTheCommunityEditionOnLoopback() {
        var components = driver.executableQuery(
                        "CALL dbms.components() YIELD name, edition WHERE name = 'Neo4j Kernel' RETURN edition")
                .execute();

        assertThat(components.records().get(0).get("edition").asString()).isEqualTo("community");
        assertThat(components.summary().server().address()).startsWith("127.0.0.1:");
    }

    @Test
    void givenTheEmbeddedDefault_whenPostgresqlIsAsked_thenItKeepsWhatItCommits() throws SQLException {
        assertThat(setting("server_version")).startsWith("17.");
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("is_superuser")).isEqualTo("off");
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
