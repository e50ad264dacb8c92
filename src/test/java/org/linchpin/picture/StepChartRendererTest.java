package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.linchpin.picture.StepChart.Line;
import org.linchpin.picture.StepChart.Look;
import org.linchpin.picture.StepChart.Mark;
import org.linchpin.picture.StepChart.Step;

class StepChartRendererTest {
    private static final Line NONE = new Line("none", Look.THIN, List.of());

    @Test
    void givenLinesThatEndCloseToEachOther_whenDrawn_thenTheirLabelsKeepApart() {
        var lines = List.of(
                new Line("a", Look.THICK, List.of(new Step(0, 100))),
                new Line("b", Look.DASHED, List.of(new Step(1, 99))),
                NONE,
                new Line("c", Look.THIN, List.of(new Step(2, 1))));

        List<Double> places = draw(lines, 24).select("text[text-anchor=start]").stream()
                .map(text -> Double.valueOf(text.attr("y")))
                .sorted()
                .toList();

        assertThat(places).hasSize(4);
        assertThat(IntStream.range(1, 4).mapToObj(i -> places.get(i) - places.get(i - 1)))
                .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(16.9));
    }

    @Test
    void givenAnyLength_whenDrawn_thenTheHoursAreMarkedInDistancesThatPeopleCountIn() {
        assertThat(hours(72)).containsExactly("0", "12", "24", "36", "48", "60", "72");
        assertThat(hours(7.5)).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(hours(8760)).startsWith("0", "1,440");
        assertThat(hours(1e9)).hasSizeBetween(3, 10);
        assertThat(hours(0.001)).containsExactly("0");
    }

    @Test
    void givenManySteps_whenDrawn_thenNothingLeavesTheDrawingAndItStaysSmall() {
        List<Step> steps =
                IntStream.range(0, 100_000).mapToObj(i -> new Step(i, i + 1)).toList();

        String svg = new StepChartRenderer()
                .svg(new StepChart("t", "d", "x", 100_000, List.of(new Line("l", Look.THICK, steps)), List.of()), "c");

        assertThat(svg.length()).isLessThan(200_000);
    }

    @Test
    void givenTextOfAnyKind_whenDrawn_thenItIsEscapedAndTheChartSaysWhatItShows() {
        Document svg = Jsoup.parse(
                new StepChartRenderer()
                        .svg(
                                new StepChart(
                                        "<b>\u202e & so",
                                        "words",
                                        "hours",
                                        10,
                                        List.of(NONE),
                                        List.of(new Mark(10, "<end>"))),
                                "c"),
                Parser.xmlParser());

        assertThat(svg.expectFirst("svg").attr("aria-labelledby")).isEqualTo("c-title");
        assertThat(svg.expectFirst("#c-title").text()).isEqualTo("<b> & so");
        assertThat(svg.expectFirst("#c-desc").text()).isEqualTo("words");
        assertThat(svg.select("text").eachText()).contains("<end>");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> new Line("l", Look.THIN, List.of(new Step(1, 2), new Step(2, 1))))
                .hasMessageContaining("l must grow");
        assertThatThrownBy(() -> new StepChart("t", "d", "x", 1, List.of(NONE), List.of(new Mark(2, "late"))))
                .hasMessageContaining("ends at 1.0, before");
        assertThatThrownBy(() -> new StepChart("t", "d", "x", Double.POSITIVE_INFINITY, List.of(NONE), List.of()))
                .hasMessageContaining("an end above 0");
    }

    private static List<String> hours(double end) {
        return draw(List.of(NONE), end).select("text[text-anchor=middle]").eachText().stream()
                .filter(text -> !text.equals("x"))
                .toList();
    }

    private static Document draw(List<Line> lines, double end) {
        return Jsoup.parse(
                new StepChartRenderer().svg(new StepChart("t", "d", "x", end, lines, List.of()), "c"),
                Parser.xmlParser());
    }
}
