package org.linchpin.concentration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;

/** Finds the units whose suppliers, or weight, differ between two graphs. O(walks of all units in both). */
final class MovementSearch {
    private final Side before;
    private final Side after;
    /** By supplier of the graph before, the same one afterwards; beyond all suppliers where there is none. */
    private final int[] afterwards;

    /** One graph with its units and their suppliers. */
    record Side(DependencyGraph graph, SupplierMap map, UnitList units, int[][] suppliers) {
        String id(int unit) {
            int service = units.service(unit);
            return service == DependencyGraph.NONE
                    ? graph.organizations().get(units.organization(unit)).id()
                    : graph.id(service);
        }

        String name(int unit) {
            int service = units.service(unit);
            return service == DependencyGraph.NONE
                    ? graph.organizations().get(units.organization(unit)).name()
                    : graph.name(service);
        }

        String organization(int unit) {
            return graph.organizations().get(units.organization(unit)).id();
        }

        boolean isSupplied(int unit) {
            return unit >= 0 && suppliers[unit].length > 0;
        }

        double weight(int unit) {
            return unit < 0 ? 0 : units.weight(unit);
        }

        List<Supplier> named(int... which) {
            return Arrays.stream(which)
                    .mapToObj(map::supplier)
                    .sorted(Comparator.comparing(Supplier::id))
                    .toList();
        }
    }

    MovementSearch(Side before, Side after) {
        this.before = before;
        this.after = after;
        int gone = after.map.unknown() + 1;
        afterwards = new int[before.map.unknown() + 1];
        for (int supplier = 0; supplier < before.map.unknown(); supplier++) {
            int same = after.graph.node(before.graph.id(supplier));
            // what is gone keeps its own number, so that it equals nothing
            afterwards[supplier] = same == DependencyGraph.NONE ? gone + supplier : same;
        }
        afterwards[before.map.unknown()] = after.map.unknown();
    }

    List<Movement> result() {
        Map<String, Integer> earlier = new HashMap<>();
        for (int u = 0; u < before.units.size(); u++) {
            earlier.put(before.id(u), u);
        }
        List<Movement> movements = new ArrayList<>();
        for (int u = 0; u < after.units.size(); u++) {
            Integer same = earlier.remove(after.id(u));
            add(movements, same == null ? -1 : same, u);
        }
        earlier.values().forEach(u -> add(movements, u, -1));
        movements.sort(Comparator.comparing(Movement::name).thenComparing(Movement::id));
        return List.copyOf(movements);
    }

    private void add(List<Movement> movements, int was, int is) {
        boolean had = before.isSupplied(was);
        boolean has = after.isSupplied(is);
        if (!had && !has) {
            return;
        }
        int[] old = had ? before.suppliers[was] : new int[0];
        int[] translated = Arrays.stream(old).map(s -> afterwards[s]).sorted().toArray();
        int[] now = has ? after.suppliers[is] : new int[0];
        int[] lost = Arrays.stream(old)
                .filter(s -> Arrays.binarySearch(now, afterwards[s]) < 0)
                .toArray();
        int[] gained = IntStream.of(now)
                .filter(s -> Arrays.binarySearch(translated, s) < 0)
                .toArray();
        double weightBefore = had ? before.weight(was) : 0;
        double weightAfter = has ? after.weight(is) : 0;
        if (lost.length == 0 && gained.length == 0 && weightBefore == weightAfter) {
            return;
        }
        Movement.Kind kind = !had
                ? Movement.Kind.ENTERED
                : !has
                        ? Movement.Kind.LEFT
                        : lost.length + gained.length > 0 ? Movement.Kind.MOVED : Movement.Kind.REWEIGHED;
        movements.add(new Movement(
                has ? after.id(is) : before.id(was),
                has ? after.name(is) : before.name(was),
                has ? after.organization(is) : before.organization(was),
                kind,
                after.named(gained),
                before.named(lost),
                weightBefore,
                weightAfter));
    }
}
