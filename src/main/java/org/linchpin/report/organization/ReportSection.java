package org.linchpin.report.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.Badge;

/**
 * A part of a report that comes from what is recorded, beside the analysis.
 *
 * @param topic ongoing, findings or changes
 * @param text what it says, in words
 * @param figures the counts in the text, by name
 * @param lines the first of what it counts, at most {@value #MOST}
 * @param source of what the text claims; null if it claims nothing of its own
 * @param links where the page leads to
 */
public record ReportSection(
        String topic,
        String title,
        String text,
        Map<String, Integer> figures,
        List<Line> lines,
        @Nullable Source source,
        @JsonIgnore List<Link> links) {
    public static final int MOST = 100;

    /** The topic that is told before all else. */
    public static final String ONGOING = "ongoing";

    public ReportSection {
        figures = new TreeMap<>(figures);
        lines = lines.stream().limit(MOST).toList();
        links = List.copyOf(links);
    }

    /** Whether it is told before all else. */
    @JsonIgnore
    public boolean isUrgent() {
        return topic.equals(ONGOING);
    }

    /**
     * Something that it counts.
     *
     * @param badge how it stands
     * @param href its page; null if there is none
     */
    public record Line(
            @JsonIgnore Badge badge,
            String text,
            String detail,
            @JsonIgnore @Nullable String href) {
        /** How it stands, in a word. */
        @JsonProperty
        public String status() {
            return badge.text();
        }
    }

    /** Who says so. */
    public record Source(String title, String publisher, String date, String url) {}

    /** A way out of the page. */
    public record Link(String text, String href) {}
}
