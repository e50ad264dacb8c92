package org.linchpin.fault;

import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** Random graphs of hundreds of nodes: products that need each other, in cycles, and services with much redundancy. */
final class MediumGraph {
    private static final int PRODUCTS = 150;

    private MediumGraph() {}

    static DependencyGraph project(SplittableRandom random) {
        var text = new StringBuilder("organizations id=o country=DE sector=A\n");
        for (int i = 0; i < PRODUCTS; i++) {
            line(text, "vendors id=v%d country=%s", i, random.nextInt(3) == 0 ? "US" : "ZZ");
            line(text, "products id=p%d vendor=v%d category=c", i, random.nextInt(i + 1));
            for (int g = random.nextInt(3); g > 0; g--) {
                needs(text, random, "p" + i, g);
            }
        }
        for (int s = 0; s < 3; s++) {
            line(text, "services id=s%d organization=o criticality=critical", s);
            for (int g = 0; g < 40; g++) {
                needs(text, random, "s" + s, g);
            }
        }
        return GraphText.project(text.toString());
    }

    private static void needs(StringBuilder text, SplittableRandom random, String from, int group) {
        Set<String> members = new TreeSet<>();
        int most = from.startsWith("p") && random.nextInt(3) == 0 ? 1 : random.nextInt(2, 7);
        for (int i = 0; i < most; i++) {
            members.add("p" + random.nextInt(PRODUCTS));
        }
        members.remove(from);
        // a few groups tolerate no loss, the others one or more
        int mostRequired = Math.max(1, members.size() - (random.nextInt(20) == 0 ? 0 : 1));
        int required = members.isEmpty() ? 0 : random.nextInt(1, mostRequired + 1);
        for (String to : members) {
            line(text, "dependencies from=%s to=%s group=g%d required=%d", from, to, group, required);
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
