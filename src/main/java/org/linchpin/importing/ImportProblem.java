package org.linchpin.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing wrong with an upload, phrased so that the person who owns the file can fix it. The natural order is by file,
 * line and column.
 *
 * @param file path within the upload; empty for the upload as a whole
 * @param line 1-based physical line on which the row starts; 0 for the file as a whole
 * @param column header of the column; empty for the row as a whole
 * @param value what was found, shortened for display; empty if nothing was
 * @param message what is wrong, and what would be right
 * @param severity whether it rejects the upload
 * @param rule the rule that is broken, in the words of the format; empty where the format names none
 */
public record ImportProblem(
        String file, int line, String column, String value, String message, Severity severity, String rule)
        implements Comparable<ImportProblem> {
    /** What a problem means for the upload. */
    public enum Severity {
        /** Nothing of the upload is stored. */
        @JsonProperty("error")
        ERROR,
        /** The upload is stored all the same; the problem is kept and shown. */
        @JsonProperty("warning")
        WARNING;

        /** The word that users read. */
        public String text() {
            return this == ERROR ? "error" : "warning";
        }
    }

    private static final int LONGEST_SHOWN = 200;
    private static final Comparator<ImportProblem> ORDER = Comparator.comparing(ImportProblem::file)
            .thenComparingInt(ImportProblem::line)
            .thenComparing(ImportProblem::column)
            .thenComparing(ImportProblem::value)
            .thenComparing(ImportProblem::message)
            .thenComparing(ImportProblem::severity)
            .thenComparing(ImportProblem::rule);

    public ImportProblem {
        if (line < 0) {
            throw new IllegalArgumentException("line is " + line + ", but lines count from 1, or 0 for the file");
        }
        file = shown(file);
        column = shown(column);
        value = shown(value);
    }

    /** An error against a rule that has no name. */
    public ImportProblem(String file, int line, String column, String value, String message) {
        this(file, line, column, value, message, Severity.ERROR, "");
    }

    /** What is stored all the same, though it is likely a slip. */
    static ImportProblem warning(String file, int line, String column, String value, String message) {
        return new ImportProblem(file, line, column, value, message, Severity.WARNING, "");
    }

    /** The place in words: <em>services.csv, line 12, column criticality</em>; empty if it is the whole upload. */
    public String place() {
        return Stream.of(file, line == 0 ? "" : "line " + line, column.isEmpty() ? "" : "column " + column)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** An error of a file as a whole. */
    public static ImportProblem of(String file, String message) {
        return new ImportProblem(file, 0, "", "", message);
    }

    @Override
    public int compareTo(ImportProblem other) {
        return ORDER.compare(this, other);
    }

    /** The text in quotes, for a message. */
    public static String quoted(String text) {
        return '"' + shown(text) + '"';
    }

    /** At most {@value #LONGEST_SHOWN} characters; what cannot be shown becomes U+FFFD. */
    private static String shown(String text) {
        int end = Math.min(text.length(), LONGEST_SHOWN);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var shown = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Utf8Reader.isText(c) ? c : '\uFFFD');
        }
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
