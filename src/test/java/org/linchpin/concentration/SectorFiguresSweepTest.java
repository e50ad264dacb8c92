package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;

/**
 * Attacks the figures of sectors: every world is tried in which all that is shown would be the same. Nobody's use of a vendor may hold in
 * all of them.
 */
class SectorFiguresSweepTest {
    private static final int LEAST = 3;

    @Test
    void givenAllThatIsShown_thenNobodysUseFollows() {
        Sweep.forAll(random -> {
            Market market = Market.random(random);
            List<SectorFigures.Line> shown = market.figures(market.users).lines();

            boolean[] inAll = new boolean[market.size()];
            Arrays.fill(inAll, true);
            for (int world = 0; world < 1 << market.size(); world++) {
                if (market.figures(world).lines().equals(shown)) {
                    for (int o = 0; o < market.size(); o++) {
                        inAll[o] &= uses(world, o);
                    }
                }
            }

            assertThat(inAll).as("%s, shown as %s", market, shown).doesNotContain(true);
        });
    }

    @Test
    void whatIsShownStandsForEnough_andNoRowHasExactlyOneWithheld() {
        Sweep.forMany(random -> {
            Market market = Market.random(random);

            SectorFigures figures = market.figures(market.users);

            Set<String> named =
                    figures.sectors().stream().map(SectorFigures.Sector::name).collect(Collectors.toSet());
            for (SectorFigures.Line line : figures.lines()) {
                if (line.organizations() != null) {
                    assertThat(market.groups(line.sector().name(), named, market.users))
                            .isGreaterThanOrEqualTo(LEAST);
                    assertThat(market.groups(line.sector().name(), named, ~market.users))
                            .isGreaterThanOrEqualTo(LEAST);
                }
            }
            long withheld = figures.lines().stream()
                    .filter(line -> line.organizations() == null)
                    .count();
            assertThat(withheld == 1 && figures.sectors().size() > 1).isFalse();
        });
    }

    private static boolean uses(int users, int organization) {
        return (users >> organization & 1) == 1;
    }

    /**
     * One vendor, and the organizations that may use it.
     *
     * @param sectors by organization
     * @param groups by organization: those with the same number have one parent
     * @param users the organizations that do, by bit
     */
    private record Market(List<String> sectors, List<Integer> groups, int users) {
        static Market random(SplittableRandom random) {
            int size = random.nextInt(1, 11);
            int kinds = random.nextInt(1, 4);
            List<String> sectors = new ArrayList<>();
            List<Integer> groups = new ArrayList<>();
            for (int o = 0; o < size; o++) {
                sectors.add("sector" + random.nextInt(kinds));
                groups.add(o > 0 && random.nextInt(6) == 0 ? groups.get(random.nextInt(o)) : Integer.valueOf(o));
            }
            return new Market(sectors, groups, random.nextInt(3) == 0 ? (1 << size) - 1 : random.nextInt(1 << size));
        }

        int size() {
            return sectors.size();
        }

        /** Groups in a sector that is shown, among some organizations. */
        long groups(String shown, Set<String> named, int some) {
            return IntStream.range(0, size())
                    .filter(o -> uses(some, o))
                    .filter(o ->
                            shown.equals(named.contains(sectors.get(o)) ? sectors.get(o) : SectorFigures.OTHER_SECTORS))
                    .mapToObj(groups::get)
                    .distinct()
                    .count();
        }

        SectorFigures figures(int users) {
            var counting = new SectorFigures.Tally(
                    sectors,
                    groups.stream().mapToInt(Integer::intValue).toArray(),
                    Set.of(),
                    new CellSuppression(LEAST));
            counting.add(
                    "vendor",
                    IntStream.range(0, size()).filter(o -> uses(users, o)).toArray());
            return counting.figures();
        }
    }
}
