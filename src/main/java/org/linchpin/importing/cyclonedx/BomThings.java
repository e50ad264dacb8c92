package org.linchpin.importing.cyclonedx;

import static java.util.Objects.requireNonNullElse;

import com.github.packageurl.PackageURL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Service;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Countries;
import org.linchpin.graph.Graph;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;

/**
 * The components and services of a document, assemblies taken apart, by what the document calls them. Files fail with what they are
 * part of, so they are left out; so is what is not part of the delivery. O(components).
 */
final class BomThings {
    private final String path;
    private final ImportRun run;
    private final Map<String, Thing> byId = new LinkedHashMap<>();
    private final Map<String, Thing> byRef = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> optional = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> knownVendors = new HashMap<>();
    private @Nullable Thing root;
    private int files;

    /** That one thing is an assembly with another in it. */
    record Part(Thing whole, Thing part) {}

    /** A component that is to be looked at. */
    private record Next(
            Component component, String place, @Nullable Thing within) {}

    BomThings(BomReader.Document document, ImportRun run) {
        this.path = document.path();
        this.run = run;
        run.known().vendors().forEach(vendor -> knownVendors.merge(folded(vendor.name()), vendor.id(), (a, b) -> ""));
        Bom bom = document.bom();
        Component main = bom.getMetadata() == null ? null : bom.getMetadata().getComponent();
        if (main != null) {
            components(List.of(main), "metadata.component", null);
            root = main.getName() == null ? null : byId.get(BomIds.product(main, owner(main)));
        }
        components(bom.getComponents(), "components", null);
        services(bom.getServices(), "services");
        if (files > 0) {
            warn(
                    "components",
                    "",
                    "%d components of the type file were left out: they fail with what they are part of."
                            .formatted(files));
        }
    }

    /** All of them, in the order of the document. */
    Collection<Thing> all() {
        return byId.values();
    }

    /** What the document describes; null if it does not say. */
    @Nullable
    Thing root() {
        return root;
    }

    List<Part> parts() {
        return parts;
    }

    /** The thing of a reference; null if there is none. */
    @Nullable
    Thing find(@Nullable String ref) {
        return ref == null ? null : byRef.get(ref);
    }

    /** Whether a reference names something that was left out on purpose. */
    boolean isLeftOut(@Nullable String ref) {
        return ref != null && leftOut.contains(ref);
    }

    /** Whether it works without that, though with less. */
    boolean isOptional(Thing thing) {
        return optional.contains(thing.id());
    }

    private void components(@Nullable List<Component> components, String place, @Nullable Thing within) {
        Deque<Next> next = new ArrayDeque<>();
        push(next, components, place, within);
        while (!next.isEmpty()) {
            Next one = next.pop();
            Component component = one.component();
            boolean file = component.getType() == Component.Type.FILE;
            files += file ? 1 : 0;
            Thing thing = null;
            if (file || component.getScope() == Component.Scope.EXCLUDED) {
                leaveOut(component.getBomRef());
            } else if (isNamed(component.getName(), one.place())) {
                thing = add(of(component), component.getBomRef(), one.place());
                if (component.getScope() == Component.Scope.OPTIONAL) {
                    optional.add(thing.id());
                }
                if (one.within() != null) {
                    parts.add(new Part(one.within(), thing));
                }
            }
            push(next, component.getComponents(), one.place() + ".components", thing == null ? one.within() : thing);
        }
    }

    private static void push(
            Deque<Next> next, @Nullable List<Component> components, String place, @Nullable Thing within) {
        List<Component> all = requireNonNullElse(components, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) != null) {
                next.push(new Next(all.get(i), place.endsWith("component") ? place : place + "[" + i + "]", within));
            }
        }
    }

    private void services(@Nullable List<Service> services, String place) {
        Deque<Service> next = new ArrayDeque<>(requireNonNullElse(services, List.<Service>of()).stream()
                .filter(s -> s != null)
                .toList());
        while (!next.isEmpty()) {
            Service service = next.pop();
            if (isNamed(service.getName(), place)) {
                add(of(service), service.getBomRef(), place);
            }
            requireNonNullElse(service.getServices(), List.<Service>of()).forEach(within -> {
                if (within != null) {
                    next.push(within);
                }
            });
        }
    }

    private Thing add(Thing thing, @Nullable String ref, String place) {
        Thing known = byId.merge(thing.id(), thing, (one, same) -> {
            one.versions().addAll(same.versions());
            return one;
        });
        if (ref != null && byRef.putIfAbsent(ref, known) != null) {
            error(place + ".bom-ref", ref, "Something else has this bom-ref as well. Give each its own.");
        }
        return known;
    }

    private void leaveOut(@Nullable String ref) {
        if (ref != null) {
            leftOut.add(ref);
        }
    }

    private boolean isNamed(@Nullable String name, String place) {
        if (name == null || name.isBlank()) {
            error(place + ".name", "", "The name is missing. Each component and service has one.");
            return false;
        }
        return true;
    }

    private Thing of(Component component) {
        String category =
                component.getType() == null ? "component" : component.getType().getTypeName();
        return new Thing(
                BomIds.product(component, owner(component)),
                component.getName().strip(),
                maker(component),
                category,
                true,
                versions(component.getVersion(), component.getPurl()));
    }

    private Thing of(Service service) {
        OrganizationalEntity provider = service.getProvider();
        String name = first(named(provider), service.getGroup()).orElse(service.getName());
        return new Thing(
                BomIds.service(name, service.getName()),
                service.getName().strip(),
                maker(name, provider),
                "service",
                false,
                versions(service.getVersion(), null));
    }

    private static Set<String> versions(@Nullable String version, @Nullable String url) {
        return version == null || version.isBlank()
                ? Set.of()
                : Set.of(url == null ? version.strip() : "%s (%s)".formatted(version.strip(), url.strip()));
    }

    /** What tells apart components of one name that have no package URL. */
    private static String owner(Component component) {
        return first(component.getGroup(), named(component.getSupplier()), named(component.getManufacturer()))
                .orElse("");
    }

    /** Who supplies a component: whom it names, else the project that publishes its package, else itself. */
    private Thing.Maker maker(Component component) {
        OrganizationalEntity said = Stream.of(component.getSupplier(), component.getManufacturer())
                .filter(entity -> named(entity) != null)
                .findFirst()
                .orElse(null);
        Optional<String> name = first(named(said), component.getPublisher());
        if (name.isPresent()) {
            return maker(name.get(), said);
        }
        PackageURL url = BomIds.url(component);
        if (url != null) {
            String project = url.getNamespace() == null ? url.getName() : url.getNamespace();
            return new Thing.Maker(
                    BomIds.vendor(url), "%s (%s)".formatted(project, url.getType()), Graph.UNKNOWN_COUNTRY, "");
        }
        return maker(first(component.getGroup()).orElse(component.getName()), null);
    }

    /** A supplier by its name: the vendor that is called so in the graph, if it is the only one. */
    private Thing.Maker maker(String name, @Nullable OrganizationalEntity said) {
        String known = requireNonNullElse(knownVendors.get(folded(name)), "");
        String country = said == null || said.getAddress() == null
                ? ""
                : requireNonNullElse(said.getAddress().getCountry(), "");
        String website = said == null || said.getUrls() == null
                ? ""
                : said.getUrls().stream()
                        .filter(url -> url != null && !url.isBlank())
                        .findFirst()
                        .orElse("");
        return new Thing.Maker(
                known.isEmpty() ? BomIds.vendor(name.strip()) : known,
                name.strip(),
                Countries.isKnown(country) ? country : Graph.UNKNOWN_COUNTRY,
                website);
    }

    private static @Nullable String named(@Nullable OrganizationalEntity entity) {
        return entity == null ? null : entity.getName();
    }

    private static Optional<String> first(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void error(String place, String value, String message) {
        run.add(new ImportProblem(path, 0, place, value, message));
    }

    private void warn(String place, String value, String message) {
        run.add(new ImportProblem(path, 0, place, value, message, ImportProblem.Severity.WARNING, ""));
    }
}
