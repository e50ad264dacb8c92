package org.linchpin.report.organization;

import java.util.SplittableRandom;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;

/** A made-up bank of 200 services with 3,000 nodes upstream; the same each time. */
final class LargeBank {
    private static final int SERVICES = 200;
    private static final int SYSTEMS = 60;
    private static final int VENDORS = 500;
    private static final int LOCATIONS = 40;
    private static final int DIRECT = 400;
    private static final int PRODUCTS = 2_400;
    private static final int CATEGORIES = 40;

    private LargeBank() {}

    static Graph graph() {
        var random = new SplittableRandom(5);
        var rows = new StringBuilder("organizations id=org:large country=DE sector=Banking\n");
        for (int i = 0; i < LOCATIONS; i++) {
            rows.append("locations id=loc:%d country=IE\n".formatted(i));
        }
        for (int i = 0; i < VENDORS; i++) {
            rows.append("vendors id=ven:%d country=%s\n".formatted(i, i % 3 == 0 ? "US" : "FR"));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            rows.append("products id=prod:%d vendor=ven:%d category=cat-%d upstream=%s%s\n"
                    .formatted(
                            i,
                            i < VENDORS ? i : random.nextInt(VENDORS),
                            i % CATEGORIES,
                            i % 4 == 0 ? "unknown" : "complete",
                            i < 10 * LOCATIONS ? " location=loc:" + i % LOCATIONS : ""));
            // each later product is needed by an earlier one, so that all are upstream of the direct ones
            if (i >= DIRECT) {
                need(rows, "prod:" + random.nextInt(i / 2), "prod:" + i, random);
            }
        }
        for (int i = 0; i < SYSTEMS; i++) {
            rows.append("systems id=sys:%d organization=org:large\n".formatted(i));
        }
        for (int i = 0; i < SERVICES; i++) {
            rows.append("services id=svc:%d organization=org:large criticality=%s tolerance_hours=%d recovery_hours=2\n"
                    .formatted(i, i % 4 == 0 ? "critical" : "standard", 24 * (i % 5 + 1)));
            need(rows, "svc:" + i, "sys:" + i % SYSTEMS, random);
        }
        for (int i = 0; i < DIRECT; i++) {
            need(rows, i % 2 == 0 ? "sys:" + i / 2 % SYSTEMS : "svc:" + i / 2 % SERVICES, "prod:" + i, random);
        }
        return GraphText.graph(rows.toString());
    }

    /** Half of the needs are of one or the other of two; those are no single point of failure by themselves. */
    private static void need(StringBuilder rows, String from, String to, SplittableRandom random) {
        String group = to.startsWith("prod:") && random.nextBoolean() ? " group=g" + random.nextInt(2) : "";
        rows.append("dependencies from=%s to=%s evidence=documented%s\n".formatted(from, to, group));
    }
}
