package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;

/** Every dependency ended, and given another ride-through, against the rows with that one field or row changed by hand. */
class ScenarioRowsSweepTest {
    @Test
    void rowsEndAndRideThroughAsIfEditedByHand() {
        int[] changed = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            List<Dependency> all = rows.dependencies();
            if (all.isEmpty()) {
                return;
            }
            Dependency row = all.get(random.nextInt(all.size()));
            var end = new ScenarioChange.End(row.from(), row.group(), row.to());
            var ride = new ScenarioChange.RideThrough(row.from(), row.group(), row.to(), 17.5);

            ScenarioRows ended = ScenarioRows.of(rows, RandomGraph.DAY, List.of(end));
            ScenarioRows ridden = ScenarioRows.of(rows, RandomGraph.DAY, List.of(ride));

            assertThat(ScenarioChange.parse(end.text())).contains(end);
            assertThat(ScenarioChange.parse(ride.text())).contains(ride);
            if (ended.effects().get(0).problem().isEmpty()) {
                assertThat(shown(ended.rows()))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(other -> !isSame(other, row))
                                .map(other -> shown(other, other.rideThroughHours()))
                                .toList());
                changed[0]++;
            }
            if (ridden.effects().get(0).problem().isEmpty()) {
                assertThat(shown(ridden.rows()))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .map(other -> shown(
                                        other,
                                        isSame(other, row) || isOfGroup(other, row) ? 17.5 : other.rideThroughHours()))
                                .toList());
                changed[1]++;
            }
        });
        assertThat(changed).as("rows that ended, and that got a ride-through").doesNotContain(0);
    }

    private static boolean isSame(Dependency one, Dependency other) {
        return one.from().equals(other.from())
                && one.to().equals(other.to())
                && Objects.equals(one.group(), other.group());
    }

    private static boolean isOfGroup(Dependency one, Dependency other) {
        return one.from().equals(other.from())
                && one.group() != null
                && one.group().equals(other.group());
    }

    private static List<String> shown(Graph rows) {
        return rows.dependencies().stream()
                .map(row -> shown(row, row.rideThroughHours()))
                .toList();
    }

    private static String shown(Dependency row, double hours) {
        return String.join(
                " ",
                row.from(),
                row.to(),
                String.valueOf(row.group()),
                String.valueOf(Objects.requireNonNullElse(row.required(), 1)),
                row.kind().text(),
                Double.toString(hours),
                String.valueOf(row.validFrom()),
                String.valueOf(row.validTo()),
                String.valueOf(row.evidence()));
    }
}
