package org.linchpin.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;

/** Small random graphs with every feature of the model; hours are small integers, so that ties happen. */
public final class RandomGraph {
    /** The day on which {@link GraphText#project} looks at a graph. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final List<String> COUNTRIES = List.of("DE", "US", "ZZ");
    private static final List<String> HOURS = List.of("0", "0", "0", "1", "2", "3");
    private static final List<String> WITHOUT_VENDOR = List.of("0", "0", "1", "4", "never");
    private static final List<String> DAYS = List.of(
            "",
            "",
            "",
            "",
            "",
            " valid_to=2025-12-31",
            " valid_from=2026-01-02",
            " valid_from=2026-01-01 valid_to=2026-01-01");
    private static final List<String> EVIDENCE =
            List.of("", " evidence=documented", " evidence=declared", " evidence=illustrative");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> systems = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> suppliers = new ArrayList<>();
    private final Map<String, String> ultimateOwner = new HashMap<>();

    private RandomGraph(SplittableRandom random) {
        this.random = random;
    }

    public static Graph graph(SplittableRandom random) {
        return GraphText.graph(new RandomGraph(random).write());
    }

    private String write() {
        int organizations = random.nextInt(1, 4);
        for (int i = 0; i < organizations; i++) {
            String parent = i > 0 && random.nextInt(3) == 0 ? " parent=o" + random.nextInt(i) : "";
            ultimateOwner.put("o" + i, parent.isEmpty() ? "o" + i : ultimateOwner.get(parent.substring(8)));
            String size = random.nextInt(3) == 0 ? "" : " size=" + random.nextInt(4);
            line(
                    "organizations id=o%d country=%s sector=%s%s%s",
                    i, pick(COUNTRIES), pick(List.of("A", "B")), parent, size);
        }
        int locations = random.nextInt(3);
        for (int i = 0; i < locations; i++) {
            line("locations id=l%d country=%s%s", i, pick(COUNTRIES), parent("l", i));
            suppliers.add("l" + i);
        }
        int vendors = random.nextInt(1, 4);
        for (int i = 0; i < vendors; i++) {
            String organization = random.nextInt(3) == 0 ? " organization=o" + random.nextInt(organizations) : "";
            line("vendors id=v%d country=%s%s%s", i, pick(COUNTRIES), parent("v", i), organization);
            suppliers.add("v" + i);
        }
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            String location = locations > 0 && random.nextBoolean() ? " location=l" + random.nextInt(locations) : "";
            line(
                    "products id=p%d vendor=v%d category=%s%s without_vendor_hours=%s",
                    i, random.nextInt(vendors), pick(List.of("x", "y")), location, pick(WITHOUT_VENDOR));
            products.add("p" + i);
        }
        owned("systems", "y", random.nextInt(3), systems, organizations);
        owned("services", "s", random.nextInt(1, 5), services, organizations);
        products.forEach(this::needs);
        systems.forEach(this::needs);
        services.forEach(this::needs);
        return text.toString();
    }

    private void owned(String file, String prefix, int count, List<String> ids, int organizations) {
        for (int i = 0; i < count; i++) {
            String id = prefix + i;
            String owner = "o" + random.nextInt(organizations);
            String more = "";
            if (file.equals("services")) {
                more = " criticality=%s recovery_hours=%d weight=%d%s"
                        .formatted(
                                pick(List.of("critical", "important", "standard")),
                                random.nextInt(3),
                                random.nextInt(4),
                                random.nextBoolean() ? " tolerance_hours=" + random.nextInt(6) : "");
            }
            line("%s id=%s organization=%s%s", file, id, owner, more);
            ultimateOwner.put(id, ultimateOwner.get(owner));
            ids.add(id);
        }
    }

    private void needs(String from) {
        List<String> all = new ArrayList<>(products);
        all.addAll(products);
        all.addAll(services);
        all.addAll(suppliers);
        systems.stream()
                .filter(y -> Objects.equals(ultimateOwner.get(y), ultimateOwner.get(from)))
                .forEach(all::add);
        all.removeIf(from::equals);
        Set<String> alone = new HashSet<>();
        int groups = all.isEmpty() ? 0 : random.nextInt(4);
        for (int g = 0; g < groups; g++) {
            Set<String> members = new TreeSet<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                members.add(pick(all));
            }
            String kind = random.nextInt(4) == 0 ? " kind=soft" : "";
            String shared = kind + " ride_through_hours=" + pick(HOURS);
            if (random.nextBoolean()) {
                String group = " group=g%d required=%d".formatted(g, random.nextInt(1, members.size() + 1));
                members.forEach(to -> dependency(from, to, group + shared));
            } else {
                members.stream().filter(alone::add).forEach(to -> dependency(from, to, shared));
            }
        }
    }

    private void dependency(String from, String to, String more) {
        line("dependencies from=%s to=%s%s%s%s", from, to, more, pick(DAYS), pick(EVIDENCE));
    }

    private String parent(String prefix, int index) {
        return index > 0 && random.nextInt(3) == 0 ? " parent=" + prefix + random.nextInt(index) : "";
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
