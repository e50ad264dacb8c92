package org.linchpin.importing.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was read of one report package, whatever the order of its files. */
final class ReportPackage {
    /**
     * A line of parameters.csv or FilingIndicators.csv.
     *
     * @param line 1-based physical line
     */
    record Entry(int line, String value) {}

    private final String prefix;
    private final String stem;
    private final Map<Template, FiledTable> tables = new EnumMap<>(Template.class);
    private final Set<Template> misnamed = EnumSet.noneOf(Template.class);
    private final Set<String> files = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Entry> parameters = new TreeMap<>();
    private final Map<String, Entry> indicators = new TreeMap<>();

    /**
     * @param prefix path in the upload of the folder of the package, empty or with a slash at its end
     * @param stem name of that folder; empty if there is none
     */
    ReportPackage(String prefix, String stem) {
        this.prefix = prefix;
        this.stem = stem;
    }

    String stem() {
        return stem;
    }

    /** How findings call a file of the folder {@code reports}. */
    String path(String fileName) {
        return prefix + PackagePath.REPORTS + "/" + fileName;
    }

    /** How findings call the package as a whole. */
    String path() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }

    /** Notes that the file is there. */
    void has(String name) {
        files.add(name);
    }

    boolean holds(String name) {
        return files.contains(name);
    }

    /** The file is there, but cannot be understood, which was noted. */
    void unreadable(String name) {
        unreadable.add(name);
    }

    /** Whether what the file says is known. */
    boolean isReadable(String name) {
        return holds(name) && !unreadable.contains(name);
    }

    /** A file was probably meant to be this one. */
    void misnamed(Template template) {
        misnamed.add(template);
    }

    FiledTable begin(Template template) {
        var table = new FiledTable(template, path(template.file()));
        tables.put(template, table);
        return table;
    }

    /** The template as filed; null if it was not. */
    @Nullable
    FiledTable find(Template template) {
        return tables.get(template);
    }

    /** The template as filed; empty if it was not. */
    FiledTable table(Template template) {
        FiledTable filed = tables.get(template);
        return filed == null ? new FiledTable(template, path(template.file())) : filed;
    }

    List<FiledRow> rows(Template template) {
        return table(template).rows();
    }

    /** Whether a row that the template does not have is surely missing from it. */
    boolean isWhole(Template template) {
        FiledTable filed = tables.get(template);
        return filed == null
                ? !misnamed.contains(template) && !isReported(template)
                : filed.isWhole() && !filed.lacks("c0010");
    }

    boolean isMisnamed(Template template) {
        return misnamed.contains(template);
    }

    private boolean isReported(Template template) {
        Entry indicator = indicators.get(template.code());
        return indicator != null && indicator.value().equals("true");
    }

    /** By name. */
    Map<String, Entry> parameters() {
        return parameters;
    }

    /** By code of the template. */
    Map<String, Entry> indicators() {
        return indicators;
    }
}
