package org.linchpin.analysis;

import jakarta.enterprise.context.RequestScoped;
import org.linchpin.account.Viewer;
import org.linchpin.graph.Organization;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Finds the organizations whose own records the person who asks may see and change. */
@RequestScoped
public class OwnOrganizations {
    private final RequestAnalysis analysis;
    private final Viewer viewer;

    OwnOrganizations(RequestAnalysis analysis, Viewer viewer) {
        this.analysis = analysis;
        this.viewer = viewer;
    }

    /**
     * The organization of that id.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if it is not there, or not theirs
     */
    public Organization require(String id) {
        viewer.requireOwn(id);
        Organization found = analysis.graph().rows().find(Organization.class, id);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        return found;
    }
}
