package org.linchpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.account.Scope;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.UploadFiles;
import org.linchpin.importing.edit.RowVersion;
import org.linchpin.web.Worlds;

/** A scope hides what it must, and changes no figure of what it shows, on random graphs. */
class ScopedGraphSweepTest {
    @Test
    void whatIsSeenIsAValidGraph() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.graph(random);
            Graph seen = ScopedGraph.of(graph, scope(random, graph), pseudonyms(Scope.NOTHING));
            assertThat(UploadFiles.read(Worlds.zip(seen))).isInstanceOf(ImportResult.Accepted.class);
        });
    }

    @Test
    void nothingNamesWhatIsOutside() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.graph(random);
            Scope scope = scope(random, graph);
            Graph seen = ScopedGraph.of(graph, scope, pseudonyms(scope));
            Set<String> secrets = outside(graph, scope);
            if (named(scope)) {
                secrets.removeAll(namedByOwnRows(graph, scope));
            }
            secrets.retainAll(cells(seen));
            assertThat(secrets).isEmpty();
        });
    }

    /** Else nobody could change a row of their own: its version would be another than that of what is stored. */
    @Test
    void whatBelongsToAnOrganizationInsideSaysWhatIsStored() {
        Sweep.forAll(random -> {
            // the one has needs over many steps, the other fills every column
            Graph graph =
                    random.nextBoolean() ? RandomGraph.graph(random) : org.linchpin.importing.RandomGraph.of(random);
            Scope scope = scope(random, graph);
            if (named(scope)) {
                var own = new Own(graph, scope);
                Graph seen = ScopedGraph.of(graph, scope, pseudonyms(scope));
                for (RowType type : List.of(RowType.SYSTEM, RowType.SERVICE, RowType.DEPENDENCY, RowType.CONTRACT)) {
                    List<RowKey> ones = graph.rows(type).stream()
                            .filter(row -> isOwn(graph, own, row))
                            .map(RowKey::of)
                            .toList();
                    assertThat(RowVersion.of(seen, ones)).as("%s", ones).isEqualTo(RowVersion.of(graph, ones));
                }
            }
        });
    }

    private static boolean isOwn(Graph graph, Own own, GraphRow row) {
        GraphRow owned =
                row instanceof Dependency need ? Objects.requireNonNull(graph.find(GraphRow.class, need.from())) : row;
        return own.isOwn(owned) || (row instanceof Contract contract && own.has(contract.organization()));
    }

    @Test
    void whatIsInsideFailsAsItDoesInTheWholeGraph() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.graph(random);
            Scope scope = scope(random, graph);
            Pseudonyms pseudonyms = pseudonyms(scope);
            DependencyGraph whole = DependencyGraph.of(graph, RandomGraph.DAY);
            DependencyGraph part = DependencyGraph.of(ScopedGraph.of(graph, scope, pseudonyms), RandomGraph.DAY);
            var mode = random.nextBoolean() ? FaultMode.MALFUNCTION : FaultMode.LOSS;
            double hours = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextInt(1, 5);
            for (int fault = 0; fault < whole.nodeCount(); fault++) {
                int same = find(part, whole.id(fault), pseudonyms);
                if (same != DependencyGraph.NONE) {
                    assertThat(told(part, same, mode, hours, own(graph, scope, pseudonyms)))
                            .as(whole.id(fault))
                            .isEqualTo(told(whole, fault, mode, hours, real(graph, scope, pseudonyms)));
                }
            }
        });
    }

    /** For each service inside, under the id that the scope gives it: when it goes down, and whether it is degraded. */
    private static Map<String, String> told(
            DependencyGraph graph, int fault, FaultMode mode, double hours, Map<String, String> services) {
        Cascade cascade = new FaultAnalysis(graph).cascade(FaultScenario.of(graph, mode, hours, fault));
        Map<String, String> told = new TreeMap<>();
        services.forEach((id, seenAs) -> {
            int node = graph.node(id);
            told.put(
                    seenAs,
                    cascade.isDown(node)
                            ? cascade.downAfterHours(node) + " " + cascade.toleranceBreached(node)
                            : cascade.isDegraded(node) ? "degraded" : "up");
        });
        return told;
    }

    private static Map<String, String> real(Graph graph, Scope scope, Pseudonyms pseudonyms) {
        return servicesOfOwn(graph, scope)
                .collect(Collectors.toMap(id -> id, id -> named(scope) ? id : pseudonyms.id(id)));
    }

    private static Map<String, String> own(Graph graph, Scope scope, Pseudonyms pseudonyms) {
        return real(graph, scope, pseudonyms).values().stream().collect(Collectors.toMap(id -> id, id -> id));
    }

    private static Stream<String> servicesOfOwn(Graph graph, Scope scope) {
        var own = new Own(graph, scope);
        return graph.services().stream().filter(own::isOwn).map(GraphRow::key);
    }

    private static int find(DependencyGraph graph, String id, Pseudonyms pseudonyms) {
        int named = graph.node(id);
        return named != DependencyGraph.NONE ? named : graph.node(pseudonyms.id(id));
    }

    private static Set<String> outside(Graph graph, Scope scope) {
        var own = new Own(graph, scope);
        Set<String> ids = new HashSet<>();
        graph.organizations().stream()
                .filter(o -> !named(scope) || !own.has(o.id()))
                .forEach(o -> ids.add(o.id()));
        Stream.<GraphRow>concat(graph.services().stream(), graph.systems().stream())
                .filter(node -> !named(scope) || !own.isOwn(node))
                .forEach(node -> ids.add(node.key()));
        return ids;
    }

    /** What rows of organizations inside name, with its owners, and the organizations of their groups. */
    private static Set<String> namedByOwnRows(Graph graph, Scope scope) {
        var own = new Own(graph, scope);
        Set<String> ids = new HashSet<>();
        for (Dependency row : graph.dependencies()) {
            GraphRow from = graph.find(GraphRow.class, row.from());
            GraphRow to = graph.find(GraphRow.class, row.to());
            if (from != null && to != null && own.isOwn(from)) {
                ids.add(to.key());
                Object owner = to.values().get("organization");
                if (owner != null && to.type() != RowType.VENDOR) {
                    ids.add((String) owner);
                }
            }
        }
        Set<String> groups =
                own.organizations().stream().map(id -> top(graph, id)).collect(Collectors.toSet());
        graph.organizations().stream()
                .filter(o -> groups.contains(top(graph, o.id())))
                .forEach(o -> ids.add(o.id()));
        return ids;
    }

    private static String top(Graph graph, String id) {
        Organization organization = graph.find(Organization.class, id);
        return organization == null || organization.parent() == null ? id : top(graph, organization.parent());
    }

    /** Every text of every cell. */
    private static Set<String> cells(Graph graph) {
        Set<String> texts = new TreeSet<>();
        for (RowType type : RowType.values()) {
            for (GraphRow row : graph.rows(type)) {
                row.values().cells().values().stream()
                        .flatMap(cell -> cell instanceof Collection<?> many ? many.stream() : Stream.of(cell))
                        .forEach(cell -> texts.add(cell.toString()));
            }
        }
        return texts;
    }

    private static boolean named(Scope scope) {
        return !(scope instanceof Scope.Supervision supervision) || supervision.named();
    }

    private static Scope scope(SplittableRandom random, Graph graph) {
        if (random.nextBoolean()) {
            List<String> ids = graph.organizations().stream()
                    .map(Organization::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .toList();
            return Scope.organizations(ids);
        }
        List<String> sectors = random.nextBoolean() ? List.of("A") : List.of();
        List<String> countries = random.nextBoolean() ? List.of("DE") : List.of();
        return new Scope.Supervision(new TreeSet<>(sectors), new TreeSet<>(countries), random.nextBoolean());
    }

    private static Pseudonyms pseudonyms(Scope scope) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("of tests only".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Pseudonyms(mac, scope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
