package org.linchpin.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.problem.ProblemException;

/** Whether counts come apart, too. */
public class BreakdownParameter {
    @QueryParam("breakdown")
    @Parameter(
            description =
                    "Adds to each item the same counts by sector, country, criticality or organization of the services"
                            + " counted: a map from its name, code or id.")
    @Nullable
    String breakdown;

    /**
     * By what counts come apart; null if nothing was asked for.
     *
     * @throws ProblemException if it is something else
     */
    @Nullable
    Breakdown breakdown() {
        return breakdown == null ? null : FaultParameters.choice("breakdown", Breakdown.class, breakdown);
    }
}
