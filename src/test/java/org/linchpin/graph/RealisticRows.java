package org.linchpin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link RealisticGraph}. Ids have seven digits, so that they sort as they are numbered. */
final class RealisticRows {
    /** Seats of vendors and places of products, most frequent first. */
    private static final String[] COUNTRIES =
            ("US DE GB FR NL IE CN IN JP IL SE CH CA ES IT PL FI DK AT BE KR SG AU NO CZ EE LU PT RO LT TW BR ZA AE UA"
                            + " HU GR BG SI SK LV HR CY MT IS TR MX AR CL NZ HK MY TH VN ID PH EG MA KE NG")
                    .split(" ");
    /** Where organizations are, most frequent first. */
    private static final String[] UNION =
            "DE FR IT ES NL LU IE AT PL BE SE FI DK PT CZ GR HU RO BG HR SK SI LT LV EE CY MT".split(" ");

    private static final String[] SECTORS = ("banking;insurance;payments;asset management;investment firms;pensions;"
                    + "brokerage;markets;crypto-assets;clearing;crowdfunding;ratings")
            .split(";");
    private static final String[] CATEGORIES = ("cloud;operating system;security;database;identity;network;data feed;"
                    + "core banking;collaboration;library;monitoring;payments")
            .split(";");
    private static final String[] FUNCTIONS =
            "payments;lending;deposits;custody;trading;claims;underwriting;reporting;onboarding".split(";");

    private static final Provenance PROVENANCE = Provenance.of(Provenance.DEFAULT_DATASET, 0);

    private final GraphSize size;
    private final ProductMarket market;
    private final RealisticNeeds needs;
    private final SplittableRandom random;
    private final Zipf seats = new Zipf(COUNTRIES.length);
    private final Zipf homes = new Zipf(UNION.length);
    private final List<GraphRow> rows = new ArrayList<>();

    RealisticRows(GraphSize size, ProductMarket market, RealisticNeeds needs, SplittableRandom random) {
        this.size = size;
        this.market = market;
        this.needs = needs;
        this.random = random;
    }

    Graph graph() {
        return Graph.of(1, List.of(Provenance.DEFAULT_DATASET), rows);
    }

    /** Adds all rows but dependencies. */
    void addNodes() {
        for (String country : COUNTRIES) {
            rows.add(new Location(location(country), "Region " + country, country, null, PROVENANCE));
        }
        for (int v = 0; v < size.vendors(); v++) {
            rows.add(vendor(v));
        }
        for (int p = 0; p < market.products(); p++) {
            rows.add(product(p));
        }
        for (int o = 0; o < size.organizations(); o++) {
            rows.add(organization(o));
        }
        for (int y = 0; y < needs.systemOwner.size(); y++) {
            String owner = id('o', needs.systemOwner.get(y));
            rows.add(new InternalSystem(id('y', y), "System " + y, owner, "platform", PROVENANCE));
        }
        for (int s = 0; s < needs.serviceOwner.size(); s++) {
            rows.add(service(s));
        }
    }

    void addDependencies() {
        addDependencies('p', needs.ofProducts);
        addDependencies('y', needs.ofSystems);
        addDependencies('s', needs.ofServices);
    }

    private Vendor vendor(int v) {
        String parent = v >= 10 && random.nextInt(50) == 0 ? id('v', random.nextInt(v)) : null;
        return new Vendor(id('v', v), "Vendor " + v, seat(), parent, null, null, null, PROVENANCE);
    }

    private Product product(int p) {
        int vendor = market.vendor(p);
        String location = random.nextInt(100) < 30 ? location(seat()) : null;
        int kept = random.nextInt(100);
        double withoutVendorHours = kept < 60 ? 0 : kept < 85 ? 720 : Double.POSITIVE_INFINITY;
        int known = random.nextInt(100);
        Upstream upstream = known < 20 ? Upstream.COMPLETE : known < 60 ? Upstream.PARTIAL : Upstream.UNKNOWN;
        return new Product(
                id('p', p),
                "Product %d of vendor %d".formatted(market.place(p) + 1, vendor),
                id('v', vendor),
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                location,
                withoutVendorHours,
                upstream,
                null,
                PROVENANCE);
    }

    private Organization organization(int o) {
        String parent = o > 0 && random.nextInt(20) == 0 ? id('o', random.nextInt(o)) : null;
        double assets = random.nextInt(1, 100_000);
        return new Organization(
                id('o', o),
                "Organization " + o,
                UNION[homes.draw(random)],
                SECTORS[Math.min(SECTORS.length - 1, ProductMarket.geometric(random, 3))],
                parent,
                null,
                assets,
                "million EUR",
                o < size.organizations() / 200 ? Systemic.O_SII : null,
                null,
                PROVENANCE);
    }

    private Service service(int s) {
        int level = random.nextInt(10);
        Criticality criticality =
                level < 2 ? Criticality.CRITICAL : level < 5 ? Criticality.IMPORTANT : Criticality.STANDARD;
        Double tolerance = criticality == Criticality.STANDARD ? null : Double.valueOf(2 << random.nextInt(6));
        return new Service(
                id('s', s),
                "Service " + s,
                id('o', needs.serviceOwner.get(s)),
                criticality,
                FUNCTIONS[random.nextInt(FUNCTIONS.length)],
                tolerance,
                random.nextInt(24),
                random.nextInt(1, 1_000),
                PROVENANCE);
    }

    private void addDependencies(char kind, NeedList list) {
        for (int owner = 0; owner < list.owners(); owner++) {
            String from = id(kind, owner);
            for (int group = list.firstGroup(owner), number = 1; group < list.endGroup(owner); group++, number++) {
                int[] members = list.members(group);
                String name = members.length == 1 ? null : "g" + number;
                for (int member : members) {
                    rows.add(dependency(from, member, name, members.length - 1, list, group));
                }
            }
        }
    }

    private static Dependency dependency(
            String from, int member, @Nullable String name, int required, NeedList list, int group) {
        return new Dependency(
                from,
                member < 0 ? id('y', ~member) : id('p', member),
                name,
                name == null ? null : required,
                list.isSoft(group) ? NeedKind.SOFT : NeedKind.HARD,
                list.rideThroughHours(group),
                null,
                null,
                null,
                Evidence.ILLUSTRATIVE,
                null,
                PROVENANCE);
    }

    private String seat() {
        return COUNTRIES[seats.draw(random)];
    }

    private static String location(String country) {
        return "l-" + country;
    }

    private static String id(char kind, int number) {
        String digits = Integer.toString(number);
        return kind + "0".repeat(7 - digits.length()) + digits;
    }
}
