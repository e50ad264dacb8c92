package org.linchpin.concentration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.ObviousCascade;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/** The model's sentences on concentration, one by one, straight from the rows. Only for small graphs. */
final class ObviousConcentration {
    record Item(
            String id,
            double share,
            double reach,
            double criticalReach,
            int units,
            int unitsDown,
            int organizations,
            int organizationsDown) {}

    final List<Item> items = new ArrayList<>();
    int units;
    int withoutSuppliers;
    int withoutSize;
    double weight;

    private final Graph rows;
    private final LocalDate day;
    private final ConcentrationQuery query;

    ObviousConcentration(Graph rows, LocalDate day, ConcentrationQuery query) {
        this.rows = rows;
        this.day = day;
        this.query = query;
        Map<String, Set<String>> suppliersByUnit = new TreeMap<>();
        for (String unit : population()) {
            Set<String> suppliers = suppliers(unit);
            if (suppliers.isEmpty()) {
                withoutSuppliers++;
            } else {
                suppliersByUnit.put(unit, suppliers);
                units++;
                weight += weight(unit);
                withoutSize +=
                        query.weight() == Weight.SIZE && organization(unit).size() == null ? 1 : 0;
            }
        }
        Set<String> all = new TreeSet<>();
        suppliersByUnit.values().forEach(all::addAll);
        for (String supplier : weight == 0 ? Set.<String>of() : all) {
            add(supplier, suppliersByUnit);
        }
        items.sort(Comparator.comparing(Item::id));
    }

    /** The suppliers of an organization or a service. */
    Set<String> suppliers(String unit) {
        Service itself = rows.find(Service.class, unit);
        Organization organization = organization(unit);
        Set<String> walked = new TreeSet<>();
        for (Service service : rows.services()) {
            if (service.equals(itself)
                    || itself == null && service.organization().equals(unit)) {
                walked.add(service.id());
            }
        }
        Set<String> suppliers = new TreeSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Dependency row : rows.dependencies()) {
                if (row.validOn(day) && walked.contains(row.from())) {
                    supplierOf(row.to(), organization, suppliers);
                    changed |= isWalked(row.to(), organization) && walked.add(row.to());
                }
            }
        }
        return suppliers;
    }

    private boolean isWalked(String to, Organization unit) {
        Product product = rows.find(Product.class, to);
        Service service = rows.find(Service.class, to);
        if (product != null && isIntraGroup(product.vendor(), unit)) {
            return true;
        }
        if (query.depth() == Depth.INDIRECT) {
            return product != null || service != null || rows.find(InternalSystem.class, to) != null;
        }
        return service != null && service.organization().equals(unit.id())
                || rows.find(InternalSystem.class, to) != null;
    }

    private void supplierOf(String to, Organization unit, Set<String> suppliers) {
        Product product = rows.find(Product.class, to);
        Vendor vendor = rows.find(Vendor.class, product == null ? to : product.vendor());
        if (vendor == null || isIntraGroup(vendor.id(), unit)) {
            return;
        }
        boolean counts = product == null
                ? query.category() == null && query.level() != Level.PRODUCT
                : query.category() == null || query.category().equals(product.category());
        if (!counts) {
            return;
        }
        suppliers.add(
                switch (query.level()) {
                    case PRODUCT -> Objects.requireNonNull(product).id();
                    case VENDOR -> vendor.id();
                    case GROUP -> top(vendor).id();
                    case COUNTRY ->
                        switch (query.basis()) {
                            case OWNER -> top(vendor).country();
                            case SEAT -> vendor.country();
                            case PLACE -> place(product);
                        };
                });
    }

    private String place(@Nullable Product product) {
        Location location = product == null ? null : rows.find(Location.class, product.location());
        return location == null ? "ZZ" : location.country();
    }

    private boolean isIntraGroup(String vendorId, Organization unit) {
        Vendor vendor = Objects.requireNonNull(rows.find(Vendor.class, vendorId));
        Organization same = rows.find(Organization.class, vendor.organization());
        return same != null && top(same).equals(top(unit));
    }

    private Vendor top(Vendor vendor) {
        Vendor parent = rows.find(Vendor.class, vendor.parent());
        return parent == null ? vendor : top(parent);
    }

    private Organization top(Organization organization) {
        Organization parent = rows.find(Organization.class, organization.parent());
        return parent == null ? organization : top(parent);
    }

    private Organization organization(String unit) {
        Service service = rows.find(Service.class, unit);
        return Objects.requireNonNull(rows.find(Organization.class, service == null ? unit : service.organization()));
    }

    /** The units of the population. */
    List<String> population() {
        List<String> all = query.unit() == Unit.SERVICE
                ? rows.services().stream().map(Service::id).toList()
                : rows.organizations().stream().map(Organization::id).toList();
        Set<String> sectors = query.population().sectors();
        Set<String> countries = query.population().countries();
        return all.stream()
                .filter(u ->
                        sectors.isEmpty() || sectors.contains(organization(u).sector()))
                .filter(u -> countries.isEmpty()
                        || countries.contains(organization(u).country()))
                .toList();
    }

    /** As the question weighs a unit. */
    double weight(String unit) {
        if (query.weight() == Weight.ONE) {
            return 1;
        }
        Service service = rows.find(Service.class, unit);
        return service != null
                ? service.weight()
                : Objects.requireNonNullElse(organization(unit).size(), 0.0);
    }

    private void add(String supplier, Map<String, Set<String>> suppliersByUnit) {
        Set<String> down = supplier.equals("ZZ")
                ? Set.of()
                : new ObviousCascade(rows, day, FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, Set.of(supplier))
                        .down();
        double share = 0;
        double reach = 0;
        double criticalReach = 0;
        int count = 0;
        int falling = 0;
        Set<String> organizations = new TreeSet<>();
        Set<String> organizationsDown = new TreeSet<>();
        for (var entry : suppliersByUnit.entrySet()) {
            if (entry.getValue().contains(supplier)) {
                String unit = entry.getKey();
                share += weight(unit) / entry.getValue().size();
                reach += weight(unit);
                criticalReach += falls(unit, down) ? weight(unit) : 0;
                count++;
                organizations.add(organization(unit).id());
                if (falls(unit, down)) {
                    falling++;
                    organizationsDown.add(organization(unit).id());
                }
            }
        }
        items.add(new Item(
                supplier,
                share / weight,
                reach / weight,
                criticalReach / weight,
                count,
                falling,
                organizations.size(),
                organizationsDown.size()));
    }

    /** Whether the fault of a supplier takes a unit down. */
    boolean falls(String unit, String supplier) {
        return !supplier.equals("ZZ")
                && falls(
                        unit,
                        new ObviousCascade(rows, day, FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, Set.of(supplier))
                                .down());
    }

    private boolean falls(String unit, Set<String> down) {
        return query.unit() == Unit.SERVICE
                ? down.contains(unit)
                : rows.services().stream()
                        .anyMatch(s -> s.organization().equals(unit)
                                && s.criticality() == Criticality.CRITICAL
                                && down.contains(s.id()));
    }
}
