package org.linchpin.report.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.report.Coverage;
import org.linchpin.report.incident.OwnIncidentTable;

/**
 * The report of an organization: what would stop it, why, how bad that is and what to do. Its JSON is served as it stands
 * here, so a component is never renamed or removed once shipped.
 *
 * @param sentences the report in a few sentences, the most important first
 * @param services critical ones first, then by how many single points of failure they have
 * @param singlePointsOfFailure of the services together, in the outage that is assumed
 * @param evidence behind all that the services need
 * @param coverage of the products that they reach
 * @param sections what is recorded of it: findings, what changed since last quarter, and what lasts
 * @param incidents of the past in which it was observed
 * @param assumptions what must be known to read the figures
 */
public record Assessment(
        Subject organization,
        Basis basis,
        List<Sentence> sentences,
        Totals totals,
        List<ServiceLine> services,
        SinglePoints singlePointsOfFailure,
        HeatTable heatMap,
        HiddenPairList hiddenPairs,
        UncontractedVendors vendorsWithoutContract,
        List<CommonCause> redundancyThatIsNot,
        NextStep nextStep,
        EvidenceShares evidence,
        Coverage coverage,
        List<ReportSection> sections,
        List<OwnIncidentTable.Line> incidents,
        List<String> assumptions) {
    public Assessment {
        sentences = List.copyOf(sentences);
        services = List.copyOf(services);
        redundancyThatIsNot = List.copyOf(redundancyThatIsNot);
        sections = List.copyOf(sections);
        incidents = List.copyOf(incidents);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Of whom it is.
     *
     * @param size its weight among its peers, in {@code sizeUnit}
     */
    public record Subject(
            String id,
            String name,
            String country,
            String sector,
            @Nullable String lei,
            @Nullable Double size,
            @Nullable String sizeUnit) {}

    /**
     * What it was made from and what was assumed.
     *
     * @param outageHours null: the outage does not end
     * @param mode malfunction or loss
     * @param faults kinds of node that count as single faults
     * @param illustrative whether what rests on illustrative rows is shown
     */
    public record Basis(
            long revision,
            LocalDate asOf,
            @Nullable Double outageHours,
            String mode,
            List<String> faults,
            boolean illustrative) {
        public Basis {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One sentence of the summary.
     *
     * @param topic worst, contracts, redundancy or next-step
     */
    public record Sentence(String topic, String text) {}

    /**
     * The report in figures.
     *
     * @param servicesAtStake services with at least one single point of failure
     * @param singlePointsOfFailure faults that each alone take a service down; those that do the same are one
     * @param redundancyGroups groups of its services and systems of which not all members must work
     * @param redundancyGroupsLost those of them that one fault takes down, with a service
     * @param withoutTolerance critical services that state no impact tolerance
     */
    public record Totals(
            int services,
            int criticalServices,
            int servicesAtStake,
            int criticalServicesAtStake,
            int singlePointsOfFailure,
            int redundancyGroups,
            int redundancyGroupsLost,
            int withoutTolerance) {}

    /** The sentence on a topic; empty if there is none. */
    public String sentence(String topic) {
        return sentences.stream()
                .filter(s -> s.topic().equals(topic))
                .map(Sentence::text)
                .findFirst()
                .orElse("");
    }
}
