package org.linchpin.graph;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Who needs what in a {@link RealisticGraph}, by numbers. Used once. */
final class RealisticNeeds {
    private static final int[] RIDE_THROUGH = {2, 8, 24, 72};

    final NeedList ofProducts = new NeedList();
    final NeedList ofSystems = new NeedList();
    final NeedList ofServices = new NeedList();
    /** The organization of each system, ascending. */
    final Ints systemOwner = new Ints();
    /** The organization of each service, ascending. */
    final Ints serviceOwner = new Ints();

    private final SplittableRandom random;
    private final GraphShape shape;
    private final ProductMarket market;

    RealisticNeeds(int organizations, GraphShape shape, ProductMarket market, SplittableRandom random) {
        this.random = random;
        this.shape = shape;
        this.market = market;
        Map<Integer, List<Integer>> cycles = cycles();
        for (int p = 0; p < market.products(); p++) {
            product(p, cycles.getOrDefault(p, List.of()));
        }
        for (int o = 0; o < organizations; o++) {
            organization(o);
        }
    }

    /** Needs that close cycles of two to five products, mostly rare ones; every twentieth goes through a popular one. */
    private Map<Integer, List<Integer>> cycles() {
        Map<Integer, List<Integer>> needs = new HashMap<>();
        int products = market.products();
        for (int c = 0; c < Math.max(2, products / 400); c++) {
            int[] cycle =
                    random.ints(2 + random.nextInt(4), products / 20, products).toArray();
            int popular = c % 20 == 0 ? market.draw(2) : NONE;
            cycle[0] = popular == NONE ? cycle[0] : popular;
            for (int i = 0; i < cycle.length; i++) {
                int next = cycle[(i + 1) % cycle.length];
                if (cycle[i] != next) {
                    needs.computeIfAbsent(cycle[i], p -> new ArrayList<>()).add(next);
                }
            }
        }
        return needs;
    }

    private void product(int product, List<Integer> closing) {
        ofProducts.begin();
        int needs = market.isLastTier(product) ? 0 : 1 + Math.min(3, ProductMarket.geometric(random, 0.9));
        for (int i = 0; i < needs; i++) {
            choose(ofProducts, product, market.tier(product) + 1, 70, 90);
        }
        closing.forEach(other -> ofProducts.alone(0, other));
    }

    private void organization(int organization) {
        int services = 5 + Math.min(25, ProductMarket.geometric(random, 1.5));
        int systems = 1 + Math.min(7, ProductMarket.geometric(random, 1.2));
        int firstSystem = ofSystems.owners();
        for (int y = 0; y < systems; y++) {
            ofSystems.begin();
            systemOwner.add(organization);
            for (int needs = 2 + random.nextInt(3); needs > 0; needs--) {
                choose(ofSystems, NONE, 0, 75, 92);
            }
        }
        for (int s = 0; s < services; s++) {
            ofServices.begin();
            serviceOwner.add(organization);
            for (int needs = 3 + Math.min(9, ProductMarket.geometric(random, 2.5)); needs > 0; needs--) {
                if (random.nextInt(100) < 20) {
                    ofServices.alone(rideThrough(), ~(firstSystem + random.nextInt(systems)));
                } else {
                    choose(ofServices, NONE, 0, 75, 92);
                }
            }
        }
    }

    /**
     * Adds a need of a product of at least that tier.
     *
     * @param self the product that needs it, or {@link DependencyGraph#NONE}
     * @param alone percentage of needs that stand alone
     * @param two percentage of needs that stand alone or have two members; the others have three
     */
    private void choose(NeedList needs, int self, int leastTier, int alone, int two) {
        int first = market.draw(leastTier);
        if (first == NONE || first == self) {
            return;
        }
        int percent = shape == GraphShape.SERIES ? 0 : random.nextInt(100);
        int second = percent < alone ? NONE : market.draw(leastTier);
        int third = percent < two ? NONE : market.draw(leastTier);
        if (second == NONE || second == first || second == self) {
            needs.alone(rideThrough(), first);
        } else if (third == NONE || third == first || third == second || third == self) {
            needs.group(rideThrough(), first, second);
        } else {
            needs.group(rideThrough(), first, second, third);
        }
        if (shape == GraphShape.MIXED && random.nextInt(20) == 0) {
            int wanted = market.draw(leastTier);
            if (wanted != NONE && wanted != self) {
                needs.soft(wanted);
            }
        }
    }

    private int rideThrough() {
        return shape == GraphShape.MIXED && random.nextInt(10) == 0
                ? RIDE_THROUGH[random.nextInt(RIDE_THROUGH.length)]
                : 0;
    }
}
