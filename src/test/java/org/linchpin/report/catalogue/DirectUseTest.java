package org.linchpin.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

class DirectUseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void countsAreThoseOfTheRowsReadOneByOne() {
        Sweep.forAll(random -> {
            Graph rows = GraphText.graph(world(random));
            DirectUse use = new DirectUse(DependencyGraph.of(rows, TODAY));
            List<Organization> organizations = rows.organizations();
            for (int o = 0; o < organizations.size(); o++) {
                String id = organizations.get(o).id();
                assertThat(use.servicesOfOrganization[o])
                        .isEqualTo(rows.services().stream()
                                .filter(s -> s.organization().equals(id))
                                .count());
                assertThat(use.criticalServicesOfOrganization[o])
                        .isEqualTo(rows.services().stream()
                                .filter(s -> s.organization().equals(id) && s.criticality() == Criticality.CRITICAL)
                                .count());
                assertThat(use.productsOfOrganization[o])
                        .isEqualTo(rows.products().stream()
                                .filter(p -> uses(rows, id, p.id()))
                                .count());
                assertThat(use.vendorsOfOrganization[o])
                        .isEqualTo(rows.vendors().stream()
                                .filter(v -> usesVendor(rows, id, v))
                                .count());
            }
            for (int v = 0; v < rows.vendors().size(); v++) {
                Vendor vendor = rows.vendors().get(v);
                assertThat(use.productsOfVendor[v])
                        .isEqualTo(rows.products().stream()
                                .filter(p -> p.vendor().equals(vendor.id()))
                                .count());
                assertThat(use.organizationsOfVendor[v])
                        .isEqualTo(organizations.stream()
                                .filter(o -> usesVendor(rows, o.id(), vendor))
                                .count());
            }
            for (int p = 0; p < rows.products().size(); p++) {
                String id = rows.products().get(p).id();
                assertThat(use.organizationsOfProduct[p])
                        .isEqualTo(organizations.stream()
                                .filter(o -> uses(rows, o.id(), id))
                                .count());
                assertThat(use.productsOnProduct[p])
                        .isEqualTo(valid(rows).stream()
                                .filter(d -> d.to().equals(id) && rows.find(Product.class, d.from()) != null)
                                .map(Dependency::from)
                                .distinct()
                                .count());
                assertThat(use.needsOfProduct[p])
                        .isEqualTo(valid(rows).stream()
                                .filter(d -> d.from().equals(id))
                                .count());
            }
        });
    }

    private static List<Dependency> valid(Graph rows) {
        return rows.dependencies().stream().filter(d -> d.validOn(TODAY)).toList();
    }

    private static boolean usesVendor(Graph rows, String organization, Vendor vendor) {
        return uses(rows, organization, vendor.id())
                || rows.products().stream()
                        .anyMatch(p -> p.vendor().equals(vendor.id()) && uses(rows, organization, p.id()));
    }

    private static boolean uses(Graph rows, String organization, String supply) {
        return valid(rows).stream()
                .anyMatch(d -> d.to().equals(supply) && Objects.equals(owner(rows, d.from()), organization));
    }

    private static @Nullable String owner(Graph rows, String id) {
        Service service = rows.find(Service.class, id);
        InternalSystem system = rows.find(InternalSystem.class, id);
        return service != null ? service.organization() : system != null ? system.organization() : null;
    }

    private static String world(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        List<String> users = new ArrayList<>();
        List<String> supplies = new ArrayList<>();
        int organizations = 1 + random.nextInt(3);
        for (int i = 0; i < organizations; i++) {
            lines.add("organizations id=o%d country=DE sector=S".formatted(i));
        }
        int vendors = 1 + random.nextInt(3);
        for (int i = 0; i < vendors; i++) {
            lines.add("vendors id=v%d country=US".formatted(i));
            supplies.add("v" + i);
        }
        int products = 1 + random.nextInt(4);
        for (int i = 0; i < products; i++) {
            lines.add("products id=p%d vendor=v%d category=c".formatted(i, random.nextInt(vendors)));
            users.add("p" + i);
            supplies.add("p" + i);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("systems id=y%d organization=o%d".formatted(i, random.nextInt(organizations)));
            users.add("y" + i);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("services id=s%d organization=o%d criticality=%s"
                    .formatted(i, random.nextInt(organizations), random.nextBoolean() ? "critical" : "standard"));
            users.add("s" + i);
        }
        for (String user : users) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String supply = supplies.get(random.nextInt(supplies.size()));
                if (!supply.equals(user) && !(user.startsWith("p") && supply.startsWith("v"))) {
                    lines.add("dependencies from=%s to=%s group=g%d%s"
                            .formatted(user, supply, i, random.nextInt(4) == 0 ? " valid_to=2025-06-30" : ""));
                }
            }
        }
        return String.join("\n", lines);
    }
}
