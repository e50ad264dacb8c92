package org.linchpin.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.linchpin.account.SignInAttempt;

/** Writes and reads the trail. Events are written together every second, so that looking at a page costs no transaction. */
@ApplicationScoped
public class AuditTrail {
    /** Some minutes of a busy server, should the database be away. */
    private static final int WAITING = 50_000;

    private static final int BATCH = 1_000;
    private static final Duration SHORTEST_RETENTION = Duration.ofDays(90);

    private static final String INSERT =
            "insert into audit_event (at, actor, action, route, target, status, address) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select at, actor, action, route, target, status, address from audit_event"
            + " where at >= ? and at < ? and (? = '' or action = ?) and (? = '' or actor = ?)"
            + " order by at desc, id desc limit ?";
    private static final String FORGET = "select forget_audit_events(?)";

    private final AgroalDataSource database;
    private final AuditSettings settings;
    private final Clock clock;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(WAITING);

    AuditTrail(AgroalDataSource database, AuditSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Adds an event. It is in the database about a second later. */
    public void add(AuditAction action, String actor, String route, String target, int status, String address) {
        var event = new AuditEvent(clock.instant(), actor, action.slug(), route, target, status, address);
        if (!waiting.offer(event)) {
            Log.errorf("the audit trail cannot be written: %s by %s is lost", event.action(), event.actor());
        }
    }

    void whenSomebodySignsIn(@Observes SignInAttempt attempt) {
        add(
                attempt.succeeded() ? AuditAction.SIGN_IN : AuditAction.SIGN_IN_FAILED,
                attempt.username(),
                "",
                "",
                attempt.succeeded() ? 200 : 401,
                attempt.address());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        List<AuditEvent> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                insert(batch);
            } catch (SQLException e) {
                Log.errorf("%d events of the audit trail wait for the database: %s", batch.size(), e.getMessage());
                batch.forEach(waiting::offer);
                return;
            }
            batch.clear();
        }
    }

    void whenStopping(@Observes ShutdownEvent event) {
        write();
    }

    private void insert(List<AuditEvent> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEvent event : events) {
                insert.setObject(1, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(2, event.actor());
                insert.setString(3, event.action());
                insert.setString(4, event.route());
                insert.setString(5, event.target());
                insert.setInt(6, event.status());
                insert.setString(7, event.address());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * The events of a time, the latest first.
     *
     * @param action slug, or empty for all
     * @param actor user name, or empty for all
     * @param most that are wanted
     */
    public List<AuditEvent> find(Instant from, Instant to, String action, String actor, int most) {
        write();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            select.setObject(2, to.atOffset(ZoneOffset.UTC));
            select.setString(3, action);
            select.setString(4, action);
            select.setString(5, actor);
            select.setString(6, actor);
            select.setInt(7, most);
            try (ResultSet rows = select.executeQuery()) {
                return events(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private static List<AuditEvent> events(ResultSet rows) throws SQLException {
        List<AuditEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(new AuditEvent(
                    rows.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getInt(6),
                    rows.getString(7)));
        }
        return events;
    }

    @Scheduled(every = "24h", delayed = "1m")
    void forgetOld() throws SQLException {
        Duration kept = settings.retention().compareTo(SHORTEST_RETENTION) < 0
                ? SHORTEST_RETENTION.plusDays(1)
                : settings.retention();
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, clock.instant().minus(kept).atOffset(ZoneOffset.UTC));
            delete.execute();
        }
    }
}
