package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
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

    @Test
    void oneDependencyIsReplacedAndTheOthersStay() {
        int[] seen = new int[3];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph before = DependencyGraph.of(rows, RandomGraph.DAY);
            List<Dependency> valid = rows.dependencies().stream()
                    .filter(row -> row.validOn(RandomGraph.DAY))
                    .toList();
            if (valid.isEmpty()) {
                return;
            }
            Dependency row = valid.get(random.nextInt(valid.size()));
            String product =
                    rows.products().get(random.nextInt(rows.products().size())).id();
            var replace = new ScenarioChange.Replace(row.from(), row.group(), row.to(), product);
            assertThat(ScenarioChange.parse(replace.text())).contains(replace);

            ScenarioRows after = ScenarioRows.of(rows, RandomGraph.DAY, List.of(replace));

            if (row.to().equals(product) || row.from().equals(product)) {
                assertThat(after.effects().get(0).problem()).isNotEmpty();
                seen[0]++;
                return;
            }
            assertThat(after.effects().get(0).problem()).isEmpty();
            List<Need> needs = needs(before, row.from());
            List<Need> changed = new ArrayList<>();
            boolean hard = false;
            for (Need need : needs) {
                boolean concerned = Objects.equals(need.group(), row.group())
                        && (row.group() != null
                                || need.members().contains(row.to())
                                || need.members().contains(product));
                if (concerned && row.group() == null) {
                    hard |= !need.soft();
                } else if (concerned) {
                    Set<String> members = new TreeSet<>(need.members());
                    seen[members.contains(product) ? 1 : 2]++;
                    members.remove(row.to());
                    members.add(product);
                    changed.add(
                            new Need(need.group(), Math.min(need.required(), members.size()), need.soft(), members));
                } else {
                    changed.add(need);
                }
            }
            if (row.group() == null) {
                changed.add(new Need(null, 1, !hard, Set.of(product)));
            }
            assertThat(needs(before.project(after.rows()), row.from())).containsExactlyInAnyOrderElementsOf(changed);
        });
        assertThat(seen).as("nothing to do, in a group twice, in a group").doesNotContain(0);
    }

    private record Need(@Nullable String group, int required, boolean soft, Set<String> members) {}

    private static List<Need> needs(DependencyGraph graph, String from) {
        int node = graph.node(from);
        return IntStream.range(graph.groupStart(node), graph.groupEnd(node))
                .filter(g -> graph.row(graph.memberStart(g)) != null)
                .mapToObj(g -> new Need(
                        graph.groupName(g),
                        graph.required(g),
                        !graph.isHard(g, FaultMode.MALFUNCTION),
                        IntStream.range(graph.memberStart(g), graph.memberEnd(g))
                                .mapToObj(m -> graph.id(graph.member(m)))
                                .collect(Collectors.toCollection(TreeSet::new))))
                .toList();
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
