package org.linchpin.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/**
 * The model's sentences, one by one, straight from the rows: an hour hand that moves by one, and loops until nothing changes.
 * Only for small graphs whose hours are whole numbers.
 */
public final class ObviousCascade {
    record Need(String owner, List<String> members, int required, boolean hard, double rideThrough) {}

    final List<Need> needs = new ArrayList<>();
    /** Hours of all that go down, also of what a withdrawal leaves out. */
    final Map<String, Double> hours;

    final Map<String, Double> down = new TreeMap<>();
    final Set<String> degraded = new TreeSet<>();
    final Set<String> lostRedundancy = new TreeSet<>();

    private final Graph rows;
    private final Set<String> masked = new TreeSet<>();

    public ObviousCascade(Graph rows, LocalDate day, FaultMode askedFor, double outageHours, Set<String> faults) {
        this.rows = rows;
        boolean withdrawal = faults.size() == 1 && isCountry(faults.iterator().next());
        readNeeds(day, withdrawal ? FaultMode.LOSS : askedFor);
        takeDown(outageHours, faults);
        hours = new TreeMap<>(down);
        degrade();
        for (Need need : needs) {
            if (!down.containsKey(need.owner) && !degraded.contains(need.owner) && countDown(need) > 0) {
                lostRedundancy.add(need.owner);
            }
        }
        if (withdrawal) {
            mask(faults.iterator().next());
        }
    }

    /** What goes down and is not left out, by id. */
    public Set<String> down() {
        return down.keySet();
    }

    /** What carries on with less and is not left out, by id. */
    public Set<String> degraded() {
        return degraded;
    }

    /** Whether a service works again too late: null without a tolerance. */
    @Nullable
    Boolean breached(String id, double outageHours) {
        Service service = Objects.requireNonNull(rows.find(Service.class, id));
        if (service.toleranceHours() == null) {
            return null;
        }
        if (!down.containsKey(id)) {
            return false;
        }
        return outageHours == Double.POSITIVE_INFINITY
                || outageHours + service.recoveryHours() - down.get(id) > service.toleranceHours();
    }

    FaultCounts count(Set<String> services, Set<String> faults, double outageHours) {
        int[] n = new int[4];
        double weight = 0;
        Set<String> hit = new TreeSet<>();
        for (Service service : rows.services()) {
            if (!services.contains(service.id()) || faults.contains(service.id())) {
                continue;
            }
            if (degraded.contains(service.id())) {
                n[2]++;
            }
            if (down.containsKey(service.id())) {
                n[0]++;
                n[1] += service.criticality().text().equals("critical") ? 1 : 0;
                n[3] += Boolean.TRUE.equals(breached(service.id(), outageHours)) ? 1 : 0;
                hit.add(service.organization());
                weight += service.weight();
            }
        }
        return new FaultCounts(n[0], n[1], n[2], hit.size(), n[3], weight);
    }

    private void takeDown(double outageHours, Set<String> faults) {
        Map<Need, Integer> downSince = new HashMap<>();
        faults.forEach(fault -> down.put(fault, 0.0));
        double longestRide = needs.stream().mapToDouble(Need::rideThrough).max().orElse(0);
        int lastChange = 0;
        for (int hour = 0; hour < outageHours && hour <= lastChange + longestRide; hour++) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Need need : needs) {
                    if (need.members.size() - countDown(need) < need.required && !downSince.containsKey(need)) {
                        downSince.put(need, hour);
                        changed = true;
                        lastChange = hour;
                    }
                    if (need.hard
                            && downSince.containsKey(need)
                            && hour - downSince.get(need) >= need.rideThrough
                            && !down.containsKey(need.owner)) {
                        down.put(need.owner, (double) hour);
                        changed = true;
                    }
                }
            }
        }
    }

    private void degrade() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Need need : needs) {
                long well = need.members.stream()
                        .filter(m -> !down.containsKey(m) && !degraded.contains(m))
                        .count();
                boolean groupDown = need.members.size() - countDown(need) < need.required;
                boolean groupDegraded = !groupDown && well < need.required;
                if ((groupDown || groupDegraded) && !down.containsKey(need.owner)) {
                    changed |= degraded.add(need.owner);
                }
            }
        }
    }

    private int countDown(Need need) {
        return (int) need.members.stream().filter(down::containsKey).count();
    }

    private void mask(String country) {
        for (GraphRow row : all()) {
            String owner = row instanceof Service s
                    ? s.organization()
                    : row instanceof InternalSystem y ? y.organization() : null;
            Organization organization = rows.find(Organization.class, owner);
            if (organization != null && organization.country().equals(country)) {
                masked.add(row.key());
            }
        }
        down.keySet().removeAll(masked);
        degraded.removeAll(masked);
        lostRedundancy.removeAll(masked);
    }

    private void readNeeds(LocalDate day, FaultMode mode) {
        for (GraphRow row : all()) {
            switch (row.type()) {
                case VENDOR -> {
                    var vendor = (Vendor) row;
                    parentAndCountry(vendor.id(), vendor.parent(), vendor.country());
                }
                case LOCATION -> {
                    var location = (Location) row;
                    parentAndCountry(location.id(), location.parent(), location.country());
                }
                case PRODUCT -> {
                    var product = (Product) row;
                    double without = mode == FaultMode.LOSS ? product.withoutVendorHours() : 0;
                    boolean never = without == Double.POSITIVE_INFINITY;
                    needs.add(new Need(product.id(), List.of(product.vendor()), 1, !never, never ? 0 : without));
                    if (product.location() != null) {
                        needs.add(new Need(product.id(), List.of(product.location()), 1, true, 0));
                    }
                }
                default -> {}
            }
        }
        Map<String, List<Dependency>> groups = new TreeMap<>();
        for (Dependency row : rows.dependencies()) {
            boolean begun = row.validFrom() == null || row.validFrom().compareTo(day) <= 0;
            boolean ended = row.validTo() != null && row.validTo().compareTo(day) < 0;
            if (begun && !ended) {
                String key = row.from() + "/" + (row.group() == null ? "alone/" + row.to() : "group/" + row.group());
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        for (List<Dependency> group : groups.values()) {
            Dependency first = group.get(0);
            int required = first.required() == null ? 1 : Math.min(first.required(), group.size());
            List<String> members = group.stream().map(Dependency::to).toList();
            needs.add(
                    new Need(first.from(), members, required, first.kind() == NeedKind.HARD, first.rideThroughHours()));
        }
    }

    private void parentAndCountry(String id, @Nullable String parent, String country) {
        if (parent != null) {
            needs.add(new Need(id, List.of(parent), 1, true, 0));
        }
        if (!country.equals("ZZ")) {
            needs.add(new Need(id, List.of(country), 1, true, 0));
        }
    }

    private static boolean isCountry(String id) {
        return id.equals(id.toUpperCase(Locale.ROOT));
    }

    private List<GraphRow> all() {
        List<GraphRow> all = new ArrayList<>();
        for (RowType type : RowType.values()) {
            all.addAll(rows.rows(type));
        }
        return all;
    }
}
