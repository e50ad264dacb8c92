package org.linchpin.importing.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One template as it was filed. */
final class FiledTable {
    private final Template template;
    private final String path;
    private final List<FiledRow> rows = new ArrayList<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private boolean whole = true;

    /**
     * @param path of its file in the upload
     */
    FiledTable(Template template, String path) {
        this.template = template;
        this.path = path;
    }

    Template template() {
        return template;
    }

    String path() {
        return path;
    }

    /** In the file's order. */
    List<FiledRow> rows() {
        return rows;
    }

    /** Whether all of its rows are known. */
    boolean isWhole() {
        return whole;
    }

    void incomplete() {
        whole = false;
    }

    /** The file's header does not have the column, which was noted. */
    void absent(String column) {
        absent.add(column);
    }

    /** Whether the file's header does not have the column, so that its empty cells are no further mistake. */
    boolean lacks(String column) {
        return absent.contains(column);
    }

    /** The file's header calls the column otherwise than taxonomy 4.0. */
    void call(String column, String name) {
        otherNames.put(column, name);
    }

    /** The column as the file's header calls it. */
    String nameOf(String column) {
        return otherNames.getOrDefault(column, column);
    }
}
