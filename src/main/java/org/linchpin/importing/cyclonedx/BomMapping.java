package org.linchpin.importing.cyclonedx;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.BomReference;
import org.cyclonedx.model.Composition;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Metadata;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;
import org.linchpin.importing.IdPart;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFile;
import org.linchpin.importing.UploadStopped;
import org.linchpin.importing.UploadTable;

/**
 * Makes rows of a document. Products and vendors that the graph has stay as they are, so that what people know better is not
 * overwritten; a dependency that it has is confirmed as of the day of the document. O(components + dependencies).
 */
final class BomMapping {
    private static final List<String> VENDOR = List.of("id", "name", "country", "website");
    private static final List<String> PRODUCT =
            List.of("id", "name", "vendor", "category", "without_vendor_hours", "upstream", "notes");
    private static final List<String> NEED = List.of("from", "to", "kind", "known_since", "evidence", "source");
    private static final List<String> CONFIRMED = List.of("from", "to", "last_confirmed");
    private static final int LONGEST_NOTES = 1_000;

    private final BomReader.Document document;
    private final ImportRun run;
    private final Graph known;
    private final BomThings things;
    private final String source;
    private final String day;
    /** Kind by from and to. */
    private final Map<List<String>, NeedKind> needs = new LinkedHashMap<>();

    private final Set<String> complete = new HashSet<>();

    BomMapping(BomReader.Document document, ImportRun run) {
        this.document = document;
        this.run = run;
        this.known = run.known();
        this.things = new BomThings(document, run);
        this.source = BomIds.source(document.bom().getSerialNumber(), document.digest());
        Metadata metadata = document.bom().getMetadata();
        this.day = metadata == null || metadata.getTimestamp() == null
                ? ""
                : LocalDate.ofInstant(metadata.getTimestamp().toInstant(), ZoneOffset.UTC)
                        .toString();
    }

    /**
     * Hands all rows over.
     *
     * @throws UploadStopped if there are more than fit into memory
     */
    void map() throws UploadStopped {
        addDependencies();
        things.parts().forEach(part -> need(part.whole(), part.part()));
        Set<Thing> roots = roots();
        Thing root = things.root();
        if (root != null) {
            roots.stream().filter(thing -> thing != root).forEach(thing -> need(root, thing));
        }
        addCompositions();
        writeSource();
        writeProducts();
        writeNeeds(root == null ? roots : Set.of(root));
    }

    private void addDependencies() {
        List<Dependency> all = requireNonNullElse(document.bom().getDependencies(), List.of());
        for (int i = 0; i < all.size(); i++) {
            Dependency one = all.get(i);
            Thing from = one == null ? null : target(one, "dependencies[%d].ref".formatted(i));
            List<Dependency> on = one == null ? List.of() : requireNonNullElse(one.getDependencies(), List.of());
            for (int j = 0; j < on.size(); j++) {
                Thing to =
                        on.get(j) == null ? null : target(on.get(j), "dependencies[%d].dependsOn[%d]".formatted(i, j));
                if (from != null && to != null) {
                    need(from, to);
                }
            }
        }
    }

    private @Nullable Thing target(BomReference reference, String place) {
        Thing thing = things.find(reference.getRef());
        if (thing == null && !things.isLeftOut(reference.getRef())) {
            run.add(new ImportProblem(
                    document.path(),
                    0,
                    place,
                    requireNonNullElse(reference.getRef(), ""),
                    "No component or service has this bom-ref, so this dependency was left out.",
                    ImportProblem.Severity.WARNING,
                    ""));
        }
        return thing;
    }

    private void need(Thing from, Thing to) {
        if (!from.id().equals(to.id())) {
            needs.merge(
                    List.of(from.id(), to.id()),
                    things.isOptional(to) ? NeedKind.SOFT : NeedKind.HARD,
                    (one, other) -> one == NeedKind.HARD ? one : other);
        }
    }

    /** What nothing else in the document needs. */
    private Set<Thing> roots() {
        Set<String> needed = new HashSet<>();
        needs.keySet().forEach(need -> needed.add(need.get(1)));
        Set<Thing> roots = new LinkedHashSet<>();
        things.all().stream().filter(thing -> !needed.contains(thing.id())).forEach(roots::add);
        return roots;
    }

    private void addCompositions() {
        Bom bom = document.bom();
        for (Composition composition : requireNonNullElse(bom.getCompositions(), List.<Composition>of())) {
            if (composition != null && composition.getAggregate() == Composition.Aggregate.COMPLETE) {
                for (BomReference reference :
                        requireNonNullElse(composition.getDependencies(), List.<BomReference>of())) {
                    Thing thing = reference == null ? null : things.find(reference.getRef());
                    if (thing != null) {
                        complete.add(thing.id());
                    }
                }
            }
        }
    }

    private void writeSource() throws UploadStopped {
        Thing root = things.root();
        String title = "CycloneDX document" + (root == null ? "" : " of " + described(root));
        if (fits(source)) {
            table(RowType.SOURCE, List.of("id", "title", "date")).add(0, List.of(source, title, day));
        }
    }

    private static String described(Thing thing) {
        return thing.versions().isEmpty()
                ? thing.name()
                : thing.name() + " " + thing.versions().iterator().next();
    }

    private void writeProducts() throws UploadStopped {
        Set<String> needing = new HashSet<>();
        needs.keySet().forEach(need -> needing.add(need.get(0)));
        UploadTable vendors = table(RowType.VENDOR, VENDOR);
        UploadTable products = table(RowType.PRODUCT, PRODUCT);
        Set<String> written = new HashSet<>();
        for (Thing thing : things.all()) {
            boolean fits = fits(thing.id()) && fits(thing.maker().id());
            if (!fits || known.find(GraphRow.class, thing.id()) != null) {
                continue;
            }
            Thing.Maker maker = thing.maker();
            if (known.find(GraphRow.class, maker.id()) == null && written.add(maker.id())) {
                vendors.add(0, List.of(maker.id(), maker.name(), maker.country(), maker.website()));
            }
            products.add(
                    0,
                    List.of(
                            thing.id(),
                            thing.name(),
                            maker.id(),
                            thing.category(),
                            thing.goesOn() ? "never" : "",
                            upstream(thing, needing.contains(thing.id())).text(),
                            notes(thing)));
        }
    }

    private Upstream upstream(Thing thing, boolean needs) {
        return complete.contains(thing.id()) ? Upstream.COMPLETE : needs ? Upstream.PARTIAL : Upstream.UNKNOWN;
    }

    private static String notes(Thing thing) {
        String notes = String.join("; ", thing.versions());
        return notes.isEmpty()
                ? ""
                : "Version " + (notes.length() > LONGEST_NOTES ? notes.substring(0, LONGEST_NOTES) + "…" : notes);
    }

    private void writeNeeds(Set<Thing> described) throws UploadStopped {
        String needer = needer(described);
        if (!needer.isEmpty()) {
            described.forEach(thing -> needs.put(List.of(needer, thing.id()), NeedKind.HARD));
        }
        UploadTable fresh = table(RowType.DEPENDENCY, NEED);
        UploadTable confirmed = table(RowType.DEPENDENCY, CONFIRMED);
        for (Map.Entry<List<String>, NeedKind> need : needs.entrySet()) {
            String from = need.getKey().get(0);
            String to = need.getKey().get(1);
            org.linchpin.graph.Dependency stored = known.dependency(from, to, null);
            if (stored != null) {
                if (isLater(stored)) {
                    confirmed.add(0, List.of(from, to, day));
                }
            } else if (!isInGroup(from, to)) {
                String kind =
                        need.getValue() == NeedKind.HARD ? "" : need.getValue().text();
                fresh.add(0, List.of(from, to, kind, day, Evidence.DOCUMENTED.text(), source));
            }
        }
    }

    private boolean isLater(org.linchpin.graph.Dependency stored) {
        LocalDate last = stored.lastConfirmed() == null ? stored.knownSince() : stored.lastConfirmed();
        return !day.isEmpty() && (last == null || LocalDate.parse(day).isAfter(last));
    }

    /** As one of several that can stand in for each other: a need of its own beside it would say that they cannot. */
    private boolean isInGroup(String from, String to) {
        return known.dependenciesFrom(from).stream().anyMatch(need -> need.to().equals(to));
    }

    /** The id of what needs what the document describes; empty if nothing was named, or nothing that can need something. */
    private String needer(Set<Thing> described) throws UploadStopped {
        String named = run.neededBy();
        GraphRow row = known.find(GraphRow.class, named);
        if (named.isEmpty() || described.isEmpty()) {
            return "";
        }
        if (row != null
                && Set.of(RowType.SERVICE, RowType.SYSTEM, RowType.PRODUCT).contains(row.type())) {
            return named;
        }
        if (row != null && row.type() == RowType.ORGANIZATION) {
            Thing first = described.iterator().next();
            String system = BomIds.system(named, first.id());
            if (fits(system) && known.find(GraphRow.class, system) == null) {
                table(RowType.SYSTEM, List.of("id", "name", "organization"))
                        .add(0, List.of(system, first.name(), named));
            }
            return system;
        }
        run.add(new ImportProblem(
                "",
                0,
                "neededBy",
                named,
                "There is no service, system, product or organization with this id in the graph that is merged into. Name one, or"
                        + " none."));
        return "";
    }

    private boolean fits(String id) {
        if (id.length() > IdPart.LONGEST_ID) {
            run.add(new ImportProblem(
                    document.path(),
                    0,
                    "",
                    id,
                    "Names of this length make an id of %d characters, but at most %d are stored. Shorten them."
                            .formatted(id.length(), IdPart.LONGEST_ID)));
            run.incomplete(RowType.PRODUCT);
            run.incomplete(RowType.VENDOR);
        }
        return id.length() <= IdPart.LONGEST_ID;
    }

    private UploadTable table(RowType type, List<String> columns) {
        return run.table(UploadFile.open(type, document.path()), 1, columns);
    }
}
