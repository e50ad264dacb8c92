package org.linchpin.report.settings;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Rights;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.AuditEvent;
import org.linchpin.audit.AuditSettings;
import org.linchpin.audit.AuditTrail;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;

/** The trail, narrowed by time, person and kind of action; its download is the CSV of exactly that. */
@Path("/settings/audit")
@RolesAllowed(Rights.TRAIL)
@Produces(MediaType.TEXT_HTML)
public class TrailPage {
    private static final int MOST = 10_000;
    private static final int DAYS_AT_FIRST = 7;

    private static final TableDefinition<AuditEvent> TABLE = new TableDefinition<>(
            "trail",
            "Who did what, the latest first",
            "events",
            "",
            "Nobody did anything like that in this time.",
            List.of(
                    TableColumn.<AuditEvent>text(
                            "at",
                            "When (UTC)",
                            e -> e.at().truncatedTo(ChronoUnit.SECONDS).toString()),
                    TableColumn.<AuditEvent>text("actor", "Who", AuditEvent::actor),
                    TableColumn.<AuditEvent>text("action", "What", AuditEvent::action),
                    TableColumn.<AuditEvent>code("target", "Address", AuditEvent::target),
                    TableColumn.<AuditEvent>number("status", "Answer", AuditEvent::status)
                            .help("The HTTP status: 2xx and 3xx were answered, 403 and 404 refused."),
                    TableColumn.<AuditEvent>code("from", "From", AuditEvent::address)));

    private final AuditTrail trail;
    private final AuditSettings settings;
    private final Clock clock;
    private final PageRequest request;

    TrailPage(AuditTrail trail, AuditSettings settings, Clock clock, PageRequest request) {
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.request = request;
    }

    record trail(
            PageFrame frame,
            String lead,
            LocalDate from,
            LocalDate to,
            String actor,
            String action,
            List<AuditAction> actions,
            TableView table)
            implements TemplateInstance {}

    @GET
    public Response page(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusDays(DAYS_AT_FIRST));
        String who = Objects.requireNonNullElse(actor, "");
        String what = Objects.requireNonNullElse(action, "");
        List<AuditEvent> events = trail.find(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                what,
                who,
                MOST);
        Table<AuditEvent> table = request.table(TABLE, events);
        return request.answer(
                new trail(
                        request.frame("Who did what"),
                        lead(events.size()),
                        first,
                        last,
                        who,
                        what,
                        AuditAction.recorded(),
                        table.view()),
                table);
    }

    private String lead(int found) {
        String kept =
                "Events are kept for %d days.".formatted(settings.retention().toDays());
        return found < MOST
                ? kept
                : "These are the latest %,d; narrow the time to see earlier ones. %s".formatted(MOST, kept);
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate absent) {
        try {
            return text == null || text.isEmpty() ? absent : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "%s=\"%s\" is no date. Write it as 2026-01-31.".formatted(name, text));
        }
    }
}
