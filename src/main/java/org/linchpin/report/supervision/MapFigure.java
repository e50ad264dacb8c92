package org.linchpin.report.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationMap;
import org.linchpin.graph.Choice;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** What a heat map shows in its tiles. */
enum MapFigure implements Choice {
    HHI("hhi", "Herfindahl-Hirschman Index", List.of(1_000.0, 1_800.0, 3_500.0, 6_000.0)) {
        @Override
        @Nullable
        Double of(ConcentrationMap.Cell cell) {
            return cell.concentration().hhi();
        }

        @Override
        String show(double figure) {
            return Words.number(Math.round(figure));
        }
    },
    LARGEST("cr1", "largest share (CR1)", List.of(0.2, 0.35, 0.5, 0.75)) {
        @Override
        @Nullable
        Double of(ConcentrationMap.Cell cell) {
            return cell.concentration().cr1();
        }

        @Override
        String show(double figure) {
            return Phrases.percent(figure);
        }
    },
    REACH("reach", "reach of the supplier with the largest share", List.of(0.2, 0.35, 0.5, 0.75)) {
        @Override
        @Nullable
        Double of(ConcentrationMap.Cell cell) {
            Concentration of = cell.concentration();
            return of.items().isEmpty() ? null : of.items().get(0).reach();
        }

        @Override
        String show(double figure) {
            return Phrases.percent(figure);
        }
    },
    ORGANIZATIONS("organizations", "organizations with a supplier", List.of(3.0, 10.0, 30.0, 100.0)) {
        @Override
        Double of(ConcentrationMap.Cell cell) {
            return (double) cell.organizations();
        }

        @Override
        String show(double figure) {
            return Words.number(Math.round(figure));
        }
    };

    private final String text;
    private final String words;
    /** Figures from which a tile is a step deeper. */
    private final List<Double> steps;

    MapFigure(String text, String words, List<Double> steps) {
        this.text = text;
        this.words = words;
        this.steps = steps;
    }

    /** Null where nothing weighs anything. */
    abstract @Nullable Double of(ConcentrationMap.Cell cell);

    abstract String show(double figure);

    @Override
    public String text() {
        return text;
    }

    String words() {
        return words;
    }

    int depth(double figure) {
        return (int) steps.stream().filter(s -> figure > s).count();
    }

    /** What the depths mean. */
    String legend() {
        return "Deeper above %s."
                .formatted(Phrases.join(steps.stream().map(this::show).toList()));
    }
}
