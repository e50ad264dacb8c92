package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.finding.FindingRegisters;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.finding.KnownRegister;
import org.linchpin.finding.RiskAppetite;
import org.linchpin.finding.RiskAppetites;
import org.linchpin.finding.RiskRule;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.snapshot.PairSearchState;

/** Which organizations keep a register of findings, and the rules that they hold themselves to. */
@Path("/api/v1")
@Tag(name = "findings")
@Authenticated
public class RegisterResource {
    private final OwnOrganizations own;
    private final Viewer viewer;
    private final FindingRegisters registers;
    private final RiskAppetites appetites;
    private final FindingUpdates updates;

    RegisterResource(
            OwnOrganizations own,
            Viewer viewer,
            FindingRegisters registers,
            RiskAppetites appetites,
            FindingUpdates updates) {
        this.own = own;
        this.viewer = viewer;
        this.registers = registers;
        this.appetites = appetites;
        this.updates = updates;
    }

    @PUT
    @Path("/organizations/{id}/findings-register")
    @Operation(
            summary = "Keeps a register of findings for an organization, from now on",
            description = "Nothing changes if it keeps one already. The graph as it is now is held against it.")
    public RegisterItem keep(String id) {
        own.require(id);
        updates.start(id, viewer.name());
        return register(id);
    }

    @GET
    @Path("/organizations/{id}/findings-register")
    @Operation(summary = "Whether an organization keeps a register, and what was last held against it")
    public RegisterItem register(String id) {
        own.require(id);
        return registers
                .find(id)
                .map(RegisterItem::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "The organization \"%s\" keeps no register.".formatted(id)));
    }

    @GET
    @Path("/organizations/{id}/risk-appetite")
    @Operation(summary = "The rules that an organization holds itself to")
    public Appetite appetite(String id) {
        own.require(id);
        return Appetite.of(appetites.of(id));
    }

    @PUT
    @Path("/organizations/{id}/risk-appetite")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes the rules that an organization holds itself to",
            description =
                    "rules: the limit of each rule that is on, 0 where it has none. Begins a register. 409 if somebody"
                            + " changed them since the version that is sent.")
    public Appetite change(String id, @Nullable Appetite body) {
        own.require(id);
        if (body == null || body.rules() == null) {
            throw FaultParameters.badRequest(
                    "The body must hold rules, such as {\"rules\": {\"tolerance\": 0}, \"version\": 0}.");
        }
        if (!appetites.change(id, body.version(), body.read(), viewer.name())) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "The rules have another version by now. Read them again.");
        }
        updates.start(id, viewer.name());
        return Appetite.of(appetites.of(id));
    }

    /** The register of an organization. */
    public record RegisterItem(
            String organization, String startedBy, long revision, LocalDate asOf, PairSearchState hiddenPairs) {
        static RegisterItem of(KnownRegister register) {
            return new RegisterItem(
                    register.organization(),
                    register.startedBy(),
                    register.revision(),
                    register.asOf(),
                    register.pairSearch());
        }
    }

    /**
     * The rules that are on.
     *
     * @param rules limit by the rule's name
     */
    public record Appetite(@Nullable Map<String, Double> rules, int version) {
        static Appetite of(RiskAppetites.Kept kept) {
            Map<String, Double> rules = new TreeMap<>();
            kept.appetite().limits().forEach((rule, limit) -> rules.put(rule.text(), limit));
            return new Appetite(rules, kept.version());
        }

        RiskAppetite read() {
            Map<RiskRule, Double> limits = new EnumMap<>(RiskRule.class);
            Map<String, Double> given = rules == null ? Map.of() : rules;
            given.forEach((name, limit) -> limits.put(
                    Choice.find(RiskRule.class, name)
                            .orElseThrow(() -> FaultParameters.badRequest("There is no rule \"%s\".".formatted(name))),
                    limit == null ? 0.0 : limit));
            try {
                return new RiskAppetite(limits);
            } catch (IllegalArgumentException e) {
                throw FaultParameters.badRequest(String.valueOf(e.getMessage()));
            }
        }
    }
}
