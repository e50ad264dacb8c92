package org.linchpin.snapshot;

import jakarta.enterprise.context.RequestScoped;
import org.linchpin.analysis.KnownNames;
import org.linchpin.graph.NodeKind;

/** What changed for an organization, as the person who asks may know it. */
@RequestScoped
public class ShownChanges {
    private static final String PRODUCT = NodeKind.PRODUCT.text();

    private final SnapshotHistory history;
    private final KnownNames names;

    ShownChanges(SnapshotHistory history, KnownNames names) {
        this.history = history;
        this.names = names;
    }

    /** As {@link SnapshotHistory#change}. */
    public StandingChange between(String organization, Moment from, Moment to) {
        return history.change(organization, from, to).called(this::shown, this::shown);
    }

    private SinglePoint shown(SinglePoint point) {
        return new SinglePoint(
                names.id(point.kind(), point.id()),
                point.kind(),
                names.name(point.kind(), point.id(), point.name()),
                point.servicesDown(),
                point.criticalServicesDown());
    }

    private PointPair shown(PointPair pair) {
        return new PointPair(
                names.id(PRODUCT, pair.first()),
                names.name(PRODUCT, pair.first(), pair.firstName()),
                names.id(PRODUCT, pair.second()),
                names.name(PRODUCT, pair.second(), pair.secondName()),
                pair.servicesDown(),
                pair.criticalServicesDown());
    }
}
