package org.linchpin.report.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.account.Rights;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;

/** Version, and what ships with it under which licence. */
@Path("/settings/licences")
@RolesAllowed(Rights.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class LicencePage {
    private static final TableDefinition<ShippedSoftware.Library> TABLE = new TableDefinition<>(
            "libraries",
            "Libraries that ship with Linchpin, and their licences",
            "libraries",
            "name",
            "The list is made when Linchpin is packaged, and this one runs from its sources.",
            List.of(
                    TableColumn.text("name", "Library", ShippedSoftware.Library::name),
                    TableColumn.text("version", "Version", ShippedSoftware.Library::version),
                    TableColumn.text("licence", "Licence", ShippedSoftware.Library::licence),
                    TableColumn.<ShippedSoftware.Library>text("program", "Part of", ShippedSoftware.Library::program)
                            .help("The embedded Neo4j is a program of its own; the two only talk.")));

    private final ObjectMapper json;
    private final String version;
    private final PageRequest request;

    LicencePage(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version,
            PageRequest request) {
        this.json = json;
        this.version = version;
        this.request = request;
    }

    record licences(PageFrame frame, String version, TableView table) implements TemplateInstance {}

    @GET
    public Response page() {
        Table<ShippedSoftware.Library> table = request.table(TABLE, ShippedSoftware.list(json));
        return request.answer(
                new licences(
                        request.frame("Version and licences", new Breadcrumb("Settings and backup", "/settings")),
                        version,
                        table.view()),
                table);
    }
}
