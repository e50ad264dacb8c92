package org.linchpin.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Who asks. What is kept outside the graph and belongs to one organization, such as its findings, is shown and changed only
 * through {@link #requireOwn}.
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

    /** Whether what belongs to this organization is theirs to see and to change. */
    public boolean owns(String organization) {
        return !identity.isAnonymous();
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
}
