package org.linchpin.report.settings;

import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.account.Rights;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.backup.Backup;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;

/** The settings in force, the state of the databases, a backup, version and licences. */
@Path("/settings")
@Recorded(AuditAction.ADMINISTRATION)
@RolesAllowed(Rights.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class SettingsPage {
    private static final String OURS = "linchpin.";
    private static final String HIDDEN = "set, not shown";

    /** One setting. */
    record Setting(String name, String value, String from) {}

    /** One database. */
    record Database(String name, String where, String state) {}

    private static final TableDefinition<Setting> SETTINGS = new TableDefinition<>(
            "settings",
            "Settings in force",
            "settings",
            "name",
            "Nothing is set: all defaults hold.",
            List.of(
                    TableColumn.code("name", "Setting", Setting::name),
                    TableColumn.text("value", "Value", Setting::value),
                    TableColumn.text("from", "Set in", Setting::from)));

    private static final TableDefinition<Database> DATABASES = new TableDefinition<>(
            "databases",
            "Databases",
            "databases",
            "",
            "No database.",
            List.of(
                    TableColumn.text("name", "Database", Database::name),
                    TableColumn.code("where", "Where", Database::where),
                    TableColumn.text("state", "State", Database::state)));

    private final Config config;
    private final AgroalDataSource database;
    private final RequestAnalysis analysis;
    private final Backup backup;
    private final Clock clock;
    private final String version;
    private final PageRequest request;

    SettingsPage(
            Config config,
            AgroalDataSource database,
            RequestAnalysis analysis,
            Backup backup,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version,
            PageRequest request) {
        this.config = config;
        this.database = database;
        this.analysis = analysis;
        this.backup = backup;
        this.clock = clock;
        this.version = version;
        this.request = request;
    }

    record settings(PageFrame frame, String version, TableView databases, TableView settings)
            implements TemplateInstance {}

    @GET
    public Response page() throws SQLException {
        Table<Database> databases = request.table(DATABASES, databases());
        Table<Setting> settings = request.table(SETTINGS, inForce());
        return request.answer(
                new settings(request.frame("Settings and backup"), version, databases.view(), settings.view()),
                databases,
                settings);
    }

    /** Changes nothing, but what it gives out is everything: so not by a link that somebody else may send. */
    @Expensive
    @POST
    @Path("/backup")
    @Produces("application/zip")
    public Response backup() throws IOException {
        java.nio.file.Path file = backup.create();
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"linchpin-backup-%s.zip\"".formatted(LocalDate.now(clock)))
                .build();
    }

    private List<Database> databases() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version'), pg_database_size(current_database()) / 1048576")) {
            row.next();
            return List.of(
                    new Database(
                            "Neo4j",
                            value("quarkus.neo4j.uri"),
                            "answers; revision %d".formatted(analysis.get().revisionNumber())),
                    new Database(
                            "PostgreSQL " + row.getString(1),
                            value("quarkus.datasource.jdbc.url"),
                            "answers; %,d MB".formatted(row.getLong(2))));
        }
    }

    private String value(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    private List<Setting> inForce() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .distinct()
                .map(name -> {
                    var value = config.getConfigValue(name);
                    return new Setting(
                            name,
                            isSecret(name) ? HIDDEN : String.valueOf(value.getValue()),
                            source(value.getSourceName()));
                })
                .toList();
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("secret")
                || lower.contains("token")
                || lower.contains("key");
    }

    private static String source(String name) {
        return name.contains("Env") ? "environment" : name.contains("SysProp") ? "system property" : "default or file";
    }
}
