package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** Checks that each id in a cell names a row of a kind that its column allows. O(cells). */
final class References {
    private final UploadRows rows;
    private final Problems problems;
    private final UnknownIds unknownIds;
    private final Map<RowType, List<Column>> columns = new EnumMap<>(RowType.class);

    References(UploadRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
        this.unknownIds = new UnknownIds(rows.definitions(), problems);
        for (RowType type : RowType.values()) {
            columns.put(
                    type,
                    type.columns().stream()
                            .filter(c -> !c.references().isEmpty())
                            .toList());
        }
    }

    void check() {
        check(rows.all());
    }

    /** Checks some of the rows only. */
    void check(Stream<ReadRow> some) {
        some.forEach(this::check);
        unknownIds.report();
    }

    private void check(ReadRow row) {
        RowValues values = row.values();
        for (Column column : columns.getOrDefault(row.type(), List.of())) {
            Object value = values.get(column.name());
            if (value instanceof List<?> ids) {
                ids.forEach(id -> check(row, column, (String) id));
            } else if (value != null) {
                check(row, column, (String) value);
            }
        }
    }

    private void check(ReadRow row, Column column, String id) {
        ReadRow named = rows.definitions().find(id);
        if (named != null) {
            if (!column.references().contains(named.type())
                    && !rows.definitions().isAmbiguous(id)) {
                wrongKind(row, column, id, Kinds.one(named.type()));
            }
        } else if (Countries.isCode(id)) {
            checkCountry(row, column, id);
        } else if (column.references().stream().noneMatch(rows::isIncomplete)) {
            unknownIds.add(row, column, id);
        }
    }

    private void checkCountry(ReadRow row, Column column, String code) {
        boolean fault = row.type() == RowType.INCIDENT;
        if (!fault) {
            wrongKind(row, column, code, "a country");
        } else if (!Countries.isKnown(code)) {
            problems.add(
                    row,
                    column.name(),
                    code,
                    "%s stands for an unknown country, which cannot fail. Name what failed.".formatted(quoted(code)));
        }
    }

    private void wrongKind(ReadRow row, Column column, String id, String kind) {
        problems.add(
                row,
                column.name(),
                id,
                "%s is %s. \"%s\" takes the id of %s."
                        .formatted(quoted(id), kind, column.name(), Kinds.oneOf(column.references())));
    }
}
