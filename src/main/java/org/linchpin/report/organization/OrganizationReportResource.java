package org.linchpin.report.organization;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;

/** The report of an organization for programs. */
@Expensive
@Path("/api/v1/organizations/{id}/report")
@Tag(name = "organizations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationReportResource {
    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;
    private final Assessments assessments;

    OrganizationReportResource(
            RequestAnalysis analysis, OutageSettings settings, PageRequest request, Assessments assessments) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
        this.assessments = assessments;
    }

    @GET
    @Operation(
            summary = "What would stop an organization, why, how bad that is and what to do",
            description =
                    "The record that the organization's page, PDF and CSV are made from. Unlike other calls it assumes"
                            + " the outage length of the pages, unless one is asked for. Each search is waited for, up to 25 seconds; state says if it goes on.")
    public Assessment report(
            String id,
            @QueryParam("outageHours") @Parameter(description = "Above 0, or never.") @Nullable String outageHours,
            @QueryParam("mode") @Parameter(description = "malfunction (default) or loss") @Nullable String mode,
            @QueryParam("show")
                    @Parameter(description = "countries: as single faults, in place of products, vendors and locations")
                    @Nullable
                    String show,
            @QueryParam("illustrative")
                    @Parameter(description = "hide: without what rests on illustrative rows")
                    @Nullable
                    String illustrative) {
        View view = View.of(analysis.get(), request.address(), settings);
        return assessments.of(OwnPart.of(view, id), Assessments.WHOLE);
    }
}
