package org.linchpin.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;

/** What stands for ids, names and data sets within a scope. */
final class SeenNames {
    /** In place of data sets that would tell who is in them. */
    private static final String OTHERS = "others";

    private final Map<String, Sight> sights;
    private final Pseudonyms pseudonyms;
    private final Set<String> datasets = new HashSet<>();
    private final Provenance others = Provenance.of(OTHERS, 0);

    SeenNames(Graph graph, Map<String, Sight> sights, Pseudonyms pseudonyms) {
        this.sights = sights;
        this.pseudonyms = pseudonyms;
        Set<String> somebodys = new HashSet<>();
        Set<String> ones = new HashSet<>();
        Stream.<List<? extends GraphRow>>of(graph.organizations(), graph.systems(), graph.services(), graph.contracts())
                .flatMap(List::stream)
                .forEach(row ->
                        (isFull(row) ? ones : somebodys).addAll(row.provenance().datasets()));
        somebodys.removeAll(ones);
        datasets.addAll(graph.datasets());
        datasets.removeAll(somebodys);
    }

    private boolean isFull(GraphRow row) {
        return row instanceof Contract contract
                ? sight(contract.organization()) == Sight.FULL
                : sight(row.key()) == Sight.FULL;
    }

    /** How the row of that id is seen, or null if it is not. */
    @Nullable
    Sight sight(@Nullable String id) {
        return id == null ? null : sights.get(id);
    }

    boolean isSeen(@Nullable String id) {
        return sight(id) != null;
    }

    /** The id, or what stands for it. */
    String id(String real) {
        @Nullable Sight sight = sights.get(real);
        return sight != null && sight.isNamed() ? real : pseudonyms.id(real);
    }

    /** As {@link #id}; null for what is not seen. */
    @Nullable
    String idOrNull(@Nullable String real) {
        return real != null && isSeen(real) ? id(real) : null;
    }

    /** The name, or what stands for it. */
    String name(String kind, String id, String real) {
        @Nullable Sight sight = sights.get(id);
        return sight != null && sight.isNamed() ? real : pseudonyms.name(kind, id);
    }

    /** What always stands for an id that nobody is told. */
    String pseudonym(String real) {
        return pseudonyms.id(real);
    }

    /** The data sets that hold a row, those that would tell of others made one. */
    Provenance provenance(GraphRow row) {
        List<String> real = row.provenance().datasets();
        if (datasets.containsAll(real)) {
            return row.provenance();
        }
        List<String> seen = real.stream().filter(datasets::contains).toList();
        return seen.isEmpty() ? others : new Provenance(seen, 0);
    }

    /** The names of all data sets that rows may be in. */
    Set<String> datasets() {
        return Set.copyOf(datasets);
    }
}
