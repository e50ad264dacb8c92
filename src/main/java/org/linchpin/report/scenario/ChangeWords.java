package org.linchpin.report.scenario;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.ScenarioChange;
import org.linchpin.report.Phrases;

/** How pages speak of changes. */
final class ChangeWords {
    private final Graph rows;

    ChangeWords(Graph rows) {
        this.rows = rows;
    }

    /** <em>Bank adds Cloud B as a second source</em>. */
    String of(ScenarioChange change) {
        if (change instanceof ScenarioChange.Supplier supplier) {
            Organization organization = rows.find(Organization.class, supplier.organization());
            String who = organization == null ? supplier.organization() : organization.name();
            return supplier.move() == Move.ADD
                    ? "%s adds %s as a second source".formatted(who, name(supplier.product()))
                    : "%s replaces what it uses of this category by %s".formatted(who, name(supplier.product()));
        }
        if (change instanceof ScenarioChange.RideThrough ride) {
            return "%s carries on for %s without %s"
                    .formatted(name(ride.from()), Phrases.hours(ride.hours()), needs(ride.group(), ride.to()));
        }
        if (change instanceof ScenarioChange.Replace replace) {
            return "%s needs %s in place of %s"
                    .formatted(name(replace.from()), name(replace.product()), needs(replace.group(), replace.to()));
        }
        var end = (ScenarioChange.End) change;
        return "%s needs %s no longer".formatted(name(end.from()), needs(end.group(), end.to()));
    }

    private String needs(@Nullable String group, String to) {
        return group == null ? name(to) : "%s (group %s)".formatted(name(to), group);
    }

    private String name(String id) {
        GraphRow row = rows.find(GraphRow.class, id);
        String name = row == null ? null : row.values().text("name");
        return name == null ? id : name;
    }
}
