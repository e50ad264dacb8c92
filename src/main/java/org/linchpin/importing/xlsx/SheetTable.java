package org.linchpin.importing.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFile;
import org.linchpin.importing.UploadStopped;
import org.linchpin.importing.UploadTable;

/** Hands the rows of one sheet to an import, and notes what is wrong with a sheet that cannot be wrong with a file. */
final class SheetTable implements SheetReading {
    private static final String SEPARATORS = ",;\t|";

    private final RowType type;
    private final ImportRun run;
    private boolean started;
    private @Nullable UploadTable table;
    private int width;
    private int idAt;
    private int last;

    SheetTable(RowType type, ImportRun run) {
        this.type = type;
        this.run = run;
    }

    @Override
    public void row(SheetRow row) throws UploadStopped {
        last = row.number();
        if (!started) {
            started = true;
            header(row);
        } else if (table != null) {
            if (row.count() > width) {
                problem(
                        row.number(),
                        width < row.cells().length ? beyond(row) : "",
                        "The row has a value in column %d, but the header ends with column %d. Name the column, or clear the cell."
                                .formatted(row.count(), width));
            }
            if (row.faults().containsKey(idAt)) {
                run.incomplete(type); // nobody knows which id it was to be
            }
            List<String> cells = Arrays.asList(row.cells());
            table.add(row.number(), cells.subList(0, Math.min(width, cells.size())), row.faults());
        }
    }

    @Override
    public void merged(String area, int firstRow) {
        if (firstRow <= last) {
            problem(
                    firstRow,
                    area,
                    "The cells %s are merged, so that only the first has a value. Unmerge them, and fill each."
                            .formatted(area));
        }
    }

    /** Notes what is missing once all rows came. */
    void finish() {
        if (!started) {
            problem(0, "", "The sheet is empty. Begin it with a header in row 1; a header alone is valid.");
            run.incomplete(type);
        }
    }

    private void header(SheetRow row) {
        String first = row.cells()[0];
        if (row.number() > 1) {
            problem(1, "", "Row 1 is empty. Put the header, the names of the columns, into row 1.");
            run.incomplete(type);
        } else if (row.count() == 1 && first.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
            problem(1, first, "All names stand in one cell. Put each into a cell of its own.");
            run.incomplete(type);
        } else {
            boolean readable =
                    Stream.of(row.cells()).anyMatch(name -> type.column(name).isPresent());
            width = readable ? row.count() : Integer.MAX_VALUE;
            idAt = type.hasId() ? List.of(row.cells()).indexOf("id") : -1;
            table = run.table(UploadFile.open(type, type.sheet()), row.number(), List.of(row.cells()));
        }
    }

    /** The first value beyond the header. */
    private String beyond(SheetRow row) {
        return Arrays.stream(row.cells(), width, row.cells().length)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void problem(int line, String value, String message) {
        run.add(new ImportProblem(type.sheet(), line, "", value, message));
    }
}
