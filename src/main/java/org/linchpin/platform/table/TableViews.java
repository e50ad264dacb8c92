package org.linchpin.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a table: cuts the page out and computes every link. */
final class TableViews {
    /** Characters of a text that needs room of its own. */
    private static final int LONG = 48;

    private static final int[] SIZES = {50, 200, TableQuery.MAX_SIZE};

    private final Table<?> table;
    private final TableQuery query;
    private final PageAddress address;
    private final String prefix;

    private TableViews(Table<?> table) {
        this.table = table;
        this.query = table.query();
        this.prefix = table.name() + ".";
        this.address = table.address().without("download");
    }

    static TableView of(Table<?> table) {
        return new TableViews(table).view();
    }

    private TableView view() {
        int total = table.total();
        int pages = Math.max(1, (total + query.size() - 1) / query.size());
        int page = Math.min(query.page(), pages);
        int from = (page - 1) * query.size();
        int to = Math.min(total, from + query.size());
        List<TableView.Heading> headings =
                table.shownColumns().stream().map(this::heading).toList();
        return new TableView(
                table.name(),
                table.definition().caption(),
                table.definition().noun(),
                table.definition().emptyText(),
                headings,
                table.shownCells(from, to).stream().map(this::row).toList(),
                total,
                table.unfiltered(),
                total == 0 ? 0 : from + 1,
                to,
                query.filter(),
                carried(),
                address.without(prefix + "q", prefix + "page").toString(),
                sizes(total),
                pages == 1 ? null : pager(page, pages),
                table.address().with("download", table.name() + ".csv").toString(),
                table.address().with("download", table.name() + ".json").toString(),
                headings.stream().filter(h -> h.help() != null).toList());
    }

    /** Sorting starts with what people look for: figures with the largest, texts from the beginning. */
    private TableView.Heading heading(TableColumn<?> column) {
        boolean sorted = column.key().equals(query.column());
        boolean descend = sorted ? !query.descending() : column.kind().isFigure();
        String url = address.without(prefix + "page")
                .with(prefix + "sort", (descend ? "-" : "") + column.key())
                .toString();
        String aria = sorted ? query.descending() ? "descending" : "ascending" : null;
        return new TableView.Heading(
                column.key(), column.label(), column.help(), column.kind().isFigure(), aria, url);
    }

    private TableView.Row row(List<Cell> cells) {
        List<TableView.Shown> shown = IntStream.range(0, cells.size())
                .mapToObj(i -> shown(table.shownColumns().get(i), cells.get(i)))
                .toList();
        return new TableView.Row(shown.get(0), shown.subList(1, shown.size()));
    }

    private static String style(ColumnKind kind) {
        return switch (kind) {
            case NUMBER, HOURS, SHARE -> "lp-figure";
            case CODE -> "lp-code";
            case DATE -> "lp-date";
            case TEXT, BADGE -> "lp-text";
        };
    }

    private static TableView.Shown shown(TableColumn<?> column, Cell cell) {
        String style = style(column.kind()) + (cell.text().length() > LONG ? " lp-long" : "");
        return new TableView.Shown(column.label(), cell.value() == null ? style + " lp-absent" : style, cell);
    }

    private List<TableView.Field> carried() {
        List<TableView.Field> fields = new ArrayList<>();
        address.without(prefix + "q", prefix + "page")
                .parameters()
                .forEach((name, values) -> values.forEach(value -> fields.add(new TableView.Field(name, value))));
        return fields;
    }

    private List<TableView.Step> sizes(int total) {
        if (total <= SIZES[0]) {
            return List.of();
        }
        return IntStream.of(SIZES)
                .mapToObj(size -> new TableView.Step(
                        ColumnKind.NUMBER.show(size),
                        address.without(prefix + "page")
                                .with(prefix + "size", size)
                                .toString(),
                        size == query.size()))
                .toList();
    }

    private TableView.Pager pager(int page, int pages) {
        var numbers = new TreeSet<Integer>(List.of(1, pages));
        IntStream.rangeClosed(Math.max(1, page - 1), Math.min(pages, page + 1)).forEach(numbers::add);
        List<TableView.Step> steps = new ArrayList<>();
        int last = 0;
        for (int number : numbers) {
            if (number > last + 1) {
                steps.add(new TableView.Step("…", "", false));
            }
            steps.add(new TableView.Step(
                    ColumnKind.NUMBER.show(number), Objects.requireNonNull(url(number, pages)), number == page));
            last = number;
        }
        return new TableView.Pager(url(page - 1, pages), url(page + 1, pages), steps);
    }

    private @Nullable String url(int page, int pages) {
        if (page < 1 || page > pages) {
            return null;
        }
        return (page == 1 ? address.without(prefix + "page") : address.with(prefix + "page", page)).toString();
    }
}
