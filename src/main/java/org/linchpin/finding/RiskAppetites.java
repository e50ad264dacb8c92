package org.linchpin.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/** Keeps the rules that organizations hold themselves to. */
@ApplicationScoped
public class RiskAppetites implements PanacheRepositoryBase<StoredAppetite, String> {
    private static final TypeReference<Map<String, Double>> LIMITS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock clock;

    RiskAppetites(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The rules of an organization, with who changed them last.
     *
     * @param changedBy null if nobody ever did
     * @param version 0 if nobody ever did
     */
    public record Kept(
            RiskAppetite appetite,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            int version) {}

    public Kept of(String organization) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoredAppetite row = findById(organization);
            return row == null
                    ? new Kept(RiskAppetite.NONE, null, null, 0)
                    : new Kept(read(row.rules), row.changedBy, row.changedAt, row.version + 1);
        });
    }

    /**
     * Puts these rules in place of those before.
     *
     * @param version that the person saw
     * @return false, and nothing is changed, if somebody changed them since
     */
    public boolean change(String organization, int version, RiskAppetite appetite, String user) {
        return QuarkusTransaction.requiringNew().call(() -> {
            getEntityManager()
                    .createNativeQuery("insert into risk_appetite values (:organization, '{}', :who, :at, -1)"
                            + " on conflict do nothing")
                    .setParameter("organization", organization)
                    .setParameter("who", user)
                    .setParameter("at", clock.instant())
                    .executeUpdate();
            StoredAppetite row = findById(organization, LockModeType.PESSIMISTIC_WRITE);
            if (row.version + 1 != version) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            row.rules = write(appetite);
            row.changedBy = user;
            row.changedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return true;
        });
    }

    private String write(RiskAppetite appetite) {
        Map<String, Double> limits = new TreeMap<>();
        appetite.limits().forEach((rule, limit) -> limits.put(rule.text(), limit));
        try {
            return json.writeValueAsString(limits);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RiskAppetite read(String rules) {
        Map<RiskRule, Double> limits = new EnumMap<>(RiskRule.class);
        try {
            json.readValue(rules, LIMITS).forEach((rule, limit) -> limits.put(Choice.of(RiskRule.class, rule), limit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return new RiskAppetite(limits);
    }
}
