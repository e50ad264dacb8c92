package org.linchpin.fault;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** Random graphs with more large faults than one sweep has worlds, by needs of every sort, in large components. */
final class HubGraph {
    private static final int ORGANIZATIONS = 20;
    private static final int SERVICES = 150;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "US", "ZZ");
    private static final List<String> HOURS = List.of("0", "0", "0", "0.1", "0.2", "1", "2.5", "48");

    private HubGraph() {}

    /** A graph of so many products, each of a vendor of its own. */
    static DependencyGraph project(SplittableRandom random, int products) {
        var text = new StringBuilder();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            line(text, "organizations id=o%d country=%s sector=A", i, pick(random, COUNTRIES));
        }
        for (int i = 0; i < products; i++) {
            line(text, "vendors id=v%d country=%s", i, pick(random, COUNTRIES));
            String without = pick(random, List.of("0", "0", "3", "never"));
            line(text, "products id=p%d vendor=v%d category=c without_vendor_hours=%s", i, i, without);
            needs(text, random, "p" + i, random.nextInt(3), products);
        }
        for (int s = 0; s < SERVICES; s++) {
            String tolerance = random.nextBoolean() ? " tolerance_hours=" + random.nextInt(10) : "";
            line(
                    text,
                    "services id=s%d organization=o%d criticality=%s weight=%d recovery_hours=%d%s",
                    s,
                    random.nextInt(ORGANIZATIONS),
                    pick(random, List.of("critical", "standard")),
                    random.nextInt(5),
                    random.nextInt(3),
                    tolerance);
            needs(text, random, "s" + s, random.nextInt(1, 4), products);
        }
        return GraphText.project(text.toString());
    }

    private static void needs(StringBuilder text, SplittableRandom random, String from, int groups, int products) {
        for (int g = 0; g < groups; g++) {
            Set<String> members = new TreeSet<>();
            for (int i = random.nextInt(3) == 0 ? 4 : 1; i > 0; i--) {
                members.add(random.nextInt(20) == 0 ? "s" + random.nextInt(SERVICES) : "p" + random.nextInt(products));
            }
            members.remove(from);
            if (!members.isEmpty()) {
                int required = random.nextInt(1, members.size() + 1);
                String kind = random.nextInt(6) == 0 ? "soft" : "hard";
                String hours = pick(random, HOURS);
                for (String to : from.startsWith("p") ? products(members) : members) {
                    line(
                            text,
                            "dependencies from=%s to=%s group=g%d required=%d kind=%s ride_through_hours=%s",
                            from,
                            to,
                            g,
                            from.startsWith("p") ? 1 : required,
                            kind,
                            hours);
                }
            }
        }
    }

    /** Products need products only. */
    private static Set<String> products(Set<String> members) {
        members.removeIf(id -> id.startsWith("s"));
        return members;
    }

    private static String pick(SplittableRandom random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
