package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChartRendererTest {
    private static Document svg(String text) {
        Document svg = Jsoup.parse(text, "", Parser.xmlParser());
        assertThat(svg.select("svg > title").size()).isOne();
        assertThat(svg.select("[style]")).isEmpty();
        return svg;
    }

    @Test
    void aHeatMapHasATileForEachFigure_withItsStoryAndItsLink() {
        var tile = new HeatMap.Tile("5,000", 3, "HHI 5,000, <4> organizations", "/there?a=1&b=2");
        var map = new HeatMap(
                "Finding",
                "About",
                List.of("cloud & more", "mail"),
                List.of(new HeatMap.Row("Banks", null, Arrays.asList(tile, null))));

        Document svg = svg(new HeatMapRenderer().svg(map, "x"));

        assertThat(svg.select("a").eachAttr("href")).containsExactly("/there?a=1&b=2");
        assertThat(svg.select("a").attr("aria-label")).isEqualTo("Banks, cloud & more: HHI 5,000, <4> organizations");
        assertThat(svg.select(".lp-heat-3")).hasSize(1);
        assertThat(svg.select(".lp-heat-none")).hasSize(1);
        assertThat(new HeatMapRenderer().svg(map, "x")).isEqualTo(new HeatMapRenderer().svg(map, "x"));
    }

    @Test
    void aRankChartHasTwoBarsAThing_asLongAsTheirFigures() {
        var chart = new RankChart(
                "Finding",
                "About",
                "indirect",
                "direct",
                1,
                List.of(new RankChart.Bar("Vendor", 1, "100 %", 0.5, "50 %", "/v")));

        Document svg = svg(new RankChartRenderer().svg(chart, "x"));

        double full = Double.parseDouble(svg.select("a .lp-bar-full").attr("width"));
        double hollow = Double.parseDouble(svg.select("a .lp-bar-hollow").attr("width"));
        assertThat(full).isEqualTo(2 * hollow);
        assertThat(svg.select("a").attr("aria-label")).isEqualTo("Vendor: 100 % indirect, 50 % direct");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatMap("t", "d", List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatMap.Tile("t", 5, "d", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new RankChart("t", "d", "a", "b", 0, List.of()));
    }
}
