package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.picture.Timeline.Event;
import org.linchpin.picture.Timeline.Look;

class TimelineTest {
    @Test
    void anEventIsADotWithItsNameAndALink() {
        Document svg = svg(List.of(
                event(LocalDate.of(2020, 7, 1), "One & only", 4, "/incidents/a"),
                event(LocalDate.of(2022, 7, 1), "Two", 1, null)));

        Element first = svg.expectFirst("a");
        assertThat(first.attr("href")).isEqualTo("/incidents/a");
        assertThat(first.expectFirst("text").text()).isEqualTo("One & only");
        assertThat(svg.select("circle")).hasSize(2);
        // area, not radius, is in proportion
        double large = Double.parseDouble(svg.select("circle").get(0).attr("r"));
        double small = Double.parseDouble(svg.select("circle").get(1).attr("r"));
        assertThat(large / small).isEqualTo(2);
        assertThat(svg.select(".lp-pic-sub").eachText()).containsExactly("2020", "2021", "2022");
    }

    @Test
    void nothingIsDrawnForNothing() {
        assertThat(svg(List.of()).select("path, circle")).isEmpty();
    }

    @Test
    void eventsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> svg(List.of(
                        event(LocalDate.of(2022, 7, 1), "later", 1, null),
                        event(LocalDate.of(2020, 7, 1), "earlier", 1, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020-07-01 comes after 2022-07-01");
    }

    @Test
    void noNameLiesOverAnother_andNoneLeavesThePicture() {
        Sweep.forAll(random -> {
            List<Event> events = new ArrayList<>();
            LocalDate date = LocalDate.of(1990 + random.nextInt(30), 1, 1);
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                date = date.plusDays(random.nextInt(400));
                events.add(event(date, "incident ".repeat(random.nextInt(1, 5)), random.nextInt(50), "/x"));
            }
            Document svg = svg(events);
            double width = Double.parseDouble(svg.expectFirst("svg").attr("width"));
            List<double[]> boxes = new ArrayList<>();
            for (Element text : svg.select("a text")) {
                double x = Double.parseDouble(text.attr("x"));
                double y = Double.parseDouble(text.attr("y"));
                double length = Typeface.width(text.text(), 12);
                boolean left = text.hasClass("lp-time-left");
                boxes.add(new double[] {left ? x - length : x, left ? x : x + length, y});
            }
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(boxes.get(i)[0]).isGreaterThanOrEqualTo(0);
                assertThat(boxes.get(i)[1]).isLessThanOrEqualTo(width);
                for (int j = 0; j < i; j++) {
                    boolean sameLane = boxes.get(i)[2] == boxes.get(j)[2];
                    assertThat(sameLane && boxes.get(i)[0] < boxes.get(j)[1] && boxes.get(j)[0] < boxes.get(i)[1])
                            .isFalse();
                }
            }
        });
    }

    private static Event event(LocalDate date, String label, int size, @Nullable String href) {
        return new Event(date, label, "", size, Look.FULL, href);
    }

    private static Document svg(List<Event> events) {
        String svg = new Timeline("title", "description", events).svg("t");
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }
}
