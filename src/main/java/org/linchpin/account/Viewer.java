package org.linchpin.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.linchpin.platform.page.Credential;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Who asks. What is kept outside the graph and belongs to one organization, such as its findings, is shown and changed only
 * through {@link #requireOwn}. What of the graph they see, {@code RequestAnalysis} decides by {@link #scope}.
 */
@RequestScoped
public class Viewer {
    private final SecurityIdentity identity;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The account, unless nobody is signed in. */
    public Optional<SignedIn> account() {
        return Optional.ofNullable(identity.getAttribute(SignedIn.ATTRIBUTE));
    }

    /** The account of who is signed in, where nobody else gets. */
    public SignedIn require() {
        return account().orElseThrow();
    }

    /** The session of their browser, if that is how they signed in. */
    public Optional<UUID> session() {
        return identity.getAttribute(Credential.ATTRIBUTE) instanceof Credential.Session session
                ? Optional.of(session.id())
                : Optional.empty();
    }

    /** What of the graph they may see. */
    public Scope scope() {
        return account().map(SignedIn::scope).orElse(Scope.NOTHING);
    }

    /**
     * Whether what this organization keeps for itself is theirs to see and to change. An administrator's is everybody's; a
     * regulator sees organizations in the graph, but not what they keep for themselves.
     */
    public boolean owns(String organization) {
        return is(Role.ADMIN)
                || (scope() instanceof Scope.Organizations own && own.ids().contains(organization));
    }

    /** Whether {@link #owns} can hold for some organization. */
    public boolean ownsSome() {
        return is(Role.ADMIN)
                || (scope() instanceof Scope.Organizations own && !own.ids().isEmpty());
    }

    /**
     * Does nothing if {@link #owns} holds.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, the same as for an organization that is not there
     */
    public void requireOwn(String organization) {
        if (!owns(organization)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(organization));
        }
    }

    /**
     * Does nothing for who sees all of the graph, for figures over all of it.
     *
     * @throws ProblemException {@link ProblemType#FORBIDDEN} otherwise
     */
    public void requireEverything() {
        if (!(scope() instanceof Scope.Everything)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "These figures are over the whole graph, and only for those who see all of it.");
        }
    }

    /** Whether accounts, settings and backups are theirs. */
    public boolean mayAdminister() {
        return identity.hasRole(Rights.ADMINISTER);
    }

    /** Whether they may replace the graph, and so may change what belongs to nobody: vendors, products, sources. */
    public boolean mayEditShared() {
        return identity.hasRole(Rights.IMPORT);
    }

    public boolean isRegulator() {
        return is(Role.REGULATOR);
    }

    /** Whether they have that role. */
    public boolean is(Role role) {
        return account().filter(account -> account.role() == role).isPresent();
    }
}
