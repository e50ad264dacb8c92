package org.linchpin.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;

/** What a merge means, done slowly: the files of the stored graph are edited row by row, and imported as a whole. */
final class ObviousMerge {
    private final List<Row> stored = new ArrayList<>();
    private final Set<String> datasets = new TreeSet<>();

    /** One row of a file, in its data sets. */
    private record Row(RowType type, Map<String, String> cells, Set<String> datasets) {
        boolean is(RowType otherType, Map<String, String> other) {
            return type == otherType
                    && type.columns().stream()
                            .filter(type::isKey)
                            .allMatch(column -> Objects.equals(cells.get(column.name()), other.get(column.name())));
        }

        boolean isInGroup(RowType otherType, Map<String, String> other) {
            return type == RowType.DEPENDENCY
                    && otherType == type
                    && !cell(cells, "group").isEmpty()
                    && cell(cells, "from").equals(cell(other, "from"))
                    && cell(cells, "group").equals(cell(other, "group"));
        }
    }

    ObviousMerge(List<CsvTable> files) {
        for (CsvTable file : files) {
            datasets.add(file.dataset());
            for (Map<String, String> cells : file.rows()) {
                addTo(stored, new Row(file.type(), cells, new TreeSet<>(Set.of(file.dataset()))));
            }
        }
    }

    ImportResult with(List<CsvTable> upload) {
        List<Row> added = new ArrayList<>();
        for (CsvTable file : upload) {
            for (Map<String, String> cells : file.rows()) {
                Optional<Row> before = stored.stream()
                        .filter(row -> row.is(file.type(), cells))
                        .findFirst();
                Optional<Row> group = stored.stream()
                        .filter(row -> row.isInGroup(file.type(), cells))
                        .findFirst();
                Map<String, String> completed = new LinkedHashMap<>();
                for (Column column : file.type().columns()) {
                    completed.put(column.name(), completed(column, cells, before, group));
                }
                addTo(added, new Row(file.type(), completed, datasets(file, before.or(() -> group))));
            }
        }
        List<Row> edited = new ArrayList<>(stored);
        edited.removeIf(row ->
                added.stream().anyMatch(a -> row.is(a.type(), a.cells()) || row.isInGroup(a.type(), a.cells())));
        edited.addAll(added);
        return imported(edited, upload);
    }

    private static String completed(
            Column column, Map<String, String> cells, Optional<Row> before, Optional<Row> group) {
        String text = cells.get(column.name());
        if (text != null) {
            return text;
        }
        boolean ofGroup = Set.of("required", "kind", "ride_through_hours").contains(column.name());
        return before.or(() -> ofGroup ? group : Optional.empty())
                .map(row -> cell(row.cells(), column.name()))
                .orElse("");
    }

    private static Set<String> datasets(CsvTable file, Optional<Row> before) {
        Set<String> all = new TreeSet<>();
        before.ifPresent(row -> all.addAll(row.datasets()));
        if (before.isEmpty() || !file.folder().isEmpty()) {
            all.add(file.dataset());
        }
        return all;
    }

    /** Equal rows are one row of all their data sets. */
    private static void addTo(List<Row> rows, Row row) {
        rows.stream()
                .filter(known -> known.type() == row.type() && known.cells().equals(row.cells()))
                .findFirst()
                .ifPresentOrElse(known -> known.datasets().addAll(row.datasets()), () -> rows.add(row));
    }

    private ImportResult imported(List<Row> rows, List<CsvTable> upload) {
        Set<String> all = new TreeSet<>(datasets);
        rows.forEach(row -> all.addAll(row.datasets()));
        upload.stream().filter(file -> !file.folder().isEmpty()).forEach(file -> all.add(file.folder()));
        List<CsvTable> files = new ArrayList<>();
        for (String dataset : all) {
            for (RowType type : RowType.values()) {
                files.add(new CsvTable(
                        dataset,
                        type,
                        type.columns().stream().map(Column::name).toList(),
                        rows.stream()
                                .filter(row ->
                                        row.type() == type && row.datasets().contains(dataset))
                                .map(Row::cells)
                                .toList()));
            }
        }
        return UploadFiles.read(CsvTable.zip(files));
    }

    private static String cell(Map<String, String> cells, String column) {
        @Nullable String text = cells.get(column);
        return text == null ? "" : text;
    }
}
