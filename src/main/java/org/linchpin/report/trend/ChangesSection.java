package org.linchpin.report.trend;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.account.Viewer;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.OrganizationSection;
import org.linchpin.report.organization.ReportSection;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.ShownChanges;
import org.linchpin.snapshot.SnapshotHistory;
import org.linchpin.snapshot.StandingChange;

/** What changed since last quarter, on the organization's page; to its own people only. */
@RequestScoped
public class ChangesSection implements OrganizationSection {
    private static final String TOPIC = "changes";
    private static final String TITLE = "What changed since last quarter";
    private static final int MONTHS = 3;

    private final Viewer viewer;
    private final SnapshotHistory history;
    private final ShownChanges shown;

    ChangesSection(Viewer viewer, SnapshotHistory history, ShownChanges shown) {
        this.viewer = viewer;
        this.history = history;
        this.shown = shown;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<ReportSection> of(View view, String organization) {
        if (!viewer.owns(organization)) {
            return says("What changed is shown to the organization's own people only.");
        }
        Optional<Moment> last = history.last();
        if (last.isEmpty()) {
            return says("No figures are kept yet. They are stored in a moment.");
        }
        Moment from = history.on(last.get().asOf().minusMonths(MONTHS)).orElse(last.get());
        StandingChange change = shown.between(organization, from, last.get());
        return Optional.of(new ReportSection(
                TOPIC,
                TITLE,
                "Since %s (revision %d), %s appeared, %s went, and %s would take down another number of services."
                        .formatted(
                                from.asOf(),
                                from.revision(),
                                Words.count(
                                        change.pointsAppeared().size(),
                                        "single point of failure",
                                        "single points of failure"),
                                Words.number(change.pointsGone().size()),
                                Words.number(change.pointsChanged().size())),
                Map.of(
                        "appeared", change.pointsAppeared().size(),
                        "went", change.pointsGone().size(),
                        "changed", change.pointsChanged().size()),
                ChangeRow.points(view.graph(), change).stream()
                        .map(ChangesSection::line)
                        .toList(),
                null,
                List.of(new ReportSection.Link("What changed, between any two dates", Links.changes(organization)))));
    }

    private static Optional<ReportSection> says(String text) {
        return Optional.of(new ReportSection(TOPIC, TITLE, text, Map.of(), List.of(), null, List.of()));
    }

    private static ReportSection.Line line(ChangeRow row) {
        return new ReportSection.Line(
                row.what(),
                row.name(),
                "%s; services down from %s to %s, critical ones from %s to %s"
                        .formatted(
                                row.kind(),
                                Words.number(row.servicesBefore()),
                                Words.number(row.servicesAfter()),
                                Words.number(row.criticalBefore()),
                                Words.number(row.criticalAfter())),
                row.href());
    }
}
