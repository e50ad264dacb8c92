package org.linchpin.importing.xlsx;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.Nearest;

/** Which sheets a workbook may hold: one a file, named like it without the ending. */
final class SheetLayout {
    /** Explains the others, as in the template. */
    private static final String README = "README";

    private static final List<String> KNOWN =
            Stream.of(RowType.values()).map(RowType::sheet).toList();

    private final ImportRun run;
    private final Set<RowType> found = EnumSet.noneOf(RowType.class);

    SheetLayout(ImportRun run) {
        this.run = run;
    }

    /** What the sheet's rows are; nothing if it is to be skipped, or a problem, which is noted. */
    Optional<RowType> place(String sheet) {
        if (sheet.equalsIgnoreCase(README)) {
            return Optional.empty();
        }
        Optional<RowType> type = RowType.ofSheet(sheet);
        type.ifPresent(found::add);
        if (type.isEmpty()) {
            Nearest.slip(sheet, KNOWN).flatMap(RowType::ofSheet).ifPresent(meant -> {
                found.add(meant);
                run.incomplete(meant);
            });
            run.add(ImportProblem.of(
                    sheet,
                    "The sheet is not known. Maybe \"%s\"? Rename it, or delete it; notes may stand in a sheet \"%s\"."
                            .formatted(Nearest.of(sheet, KNOWN), README)));
        }
        return type;
    }

    /** Notes what is missing once all sheets were placed. A merge may leave out any. */
    void finish() {
        for (RowType type : RowType.values()) {
            if (type.mustExist() && !run.isMerge() && !found.contains(type)) {
                run.add(ImportProblem.of(
                        type.sheet(),
                        "The sheet is missing. Add it; its header in row 1 alone is valid: \"%s\"."
                                .formatted(type.shortestHeader())));
                run.incomplete(type);
            }
        }
    }
}
