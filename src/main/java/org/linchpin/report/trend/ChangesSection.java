package org.linchpin.report.trend;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.linchpin.account.Viewer;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.OrganizationSection;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.ShownChanges;
import org.linchpin.snapshot.SnapshotHistory;
import org.linchpin.snapshot.StandingChange;

/** What changed since last quarter, on the organization's page; to its own people only. */
@RequestScoped
public class ChangesSection implements OrganizationSection {
    private static final int MONTHS = 3;
    private static final int SHOWN = 5;

    private final Viewer viewer;
    private final SnapshotHistory history;
    private final ShownChanges shown;

    ChangesSection(Viewer viewer, SnapshotHistory history, ShownChanges shown) {
        this.viewer = viewer;
        this.history = history;
        this.shown = shown;
    }

    record changes(String lead, List<ChangeRow> first, String all) implements TemplateInstance {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content of(View view, String organization) {
        return new Content("What changed since last quarter", section(view, organization).render(), List.of());
    }

    private changes section(View view, String organization) {
        if (!viewer.owns(organization)) {
            return new changes("What changed is shown to the organization's own people only.", List.of(), "");
        }
        Optional<Moment> last = history.last();
        if (last.isEmpty()) {
            return new changes("No figures are kept yet. They are stored in a moment.", List.of(), "");
        }
        Moment from = history.on(last.get().asOf().minusMonths(MONTHS)).orElse(last.get());
        StandingChange change = shown.between(organization, from, last.get());
        return new changes(
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
                ChangeRow.points(view.graph(), change).stream().limit(SHOWN).toList(),
                Links.changes(organization));
    }
}
