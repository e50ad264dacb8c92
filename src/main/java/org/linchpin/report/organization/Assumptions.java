package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.graph.FaultMode;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.Assessment.Totals;

/** What must be known to read the figures of a report. */
final class Assumptions {
    private Assumptions() {}

    static List<String> of(View view, Totals totals, int contracts) {
        List<String> all = new ArrayList<>();
        all.add(
                view.outage().mode() == FaultMode.LOSS
                        ? "The fault is a loss %s: supply stops, what is installed goes on as long as its product says."
                                .formatted(view.outage().lasting())
                        : "The fault is a malfunction %s. That of a vendor takes down all that it and its subsidiaries supply: a worst case."
                                .formatted(view.outage().lasting()));
        all.add(
                view.countries()
                        ? "Single faults are countries and territories: suppliers under their jurisdiction no longer supply others."
                        : "Single faults are products, vendors and locations.");
        all.add("Faults that stop and degrade the same services are one, named after the narrowest.");
        all.add(
                view.firm()
                        ? "What rests on illustrative rows is hidden."
                        : "What rests on illustrative rows, which are assumptions, is shown.");
        if (totals.withoutTolerance() > 0) {
            all.add("%s no impact tolerance; none can be said to be exceeded there."
                    .formatted(Words.count(
                            totals.withoutTolerance(), "critical service states", "critical services state")));
        }
        all.add(
                "Hidden pairs are pairs of products, and the next step counts single points of failure, in an outage that does not end.");
        all.add("A share of data is one of dependency rows behind your services, over any number of tiers.");
        all.add(
                contracts == 0
                        ? "No contract is loaded; contracts have no effect on failure."
                        : "%s of yours or your group hold on this day; one with a vendor counts for its group. Contracts have no effect on failure."
                                .formatted(Words.count(contracts, "contract", "contracts")));
        all.add("What is not in the graph cannot be found: read “none” as “none among the dependencies known”.");
        return all;
    }
}
