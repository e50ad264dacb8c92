package org.linchpin.importing.register;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;
import org.linchpin.importing.IdPart;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFile;
import org.linchpin.importing.UploadStopped;
import org.linchpin.importing.UploadTable;

/** Where rows of the graph are handed over, each in the data set of its filing. */
final class GraphTables {
    /** How a problem of the graph names the file: the template that most of its rows come from. */
    private static final Map<RowType, String> FILES = new EnumMap<>(Map.of(
            RowType.ORGANIZATION, Template.B_01_02.file(),
            RowType.VENDOR, Template.B_05_01.file(),
            RowType.PRODUCT, Template.B_05_01.file(),
            RowType.SERVICE, Template.B_06_01.file(),
            RowType.DEPENDENCY, Template.B_02_02.file(),
            RowType.CONTRACT, Template.B_02_02.file(),
            RowType.SOURCE, PackagePath.PARAMETERS));

    private static final Map<RowType, List<String>> COLUMNS = new EnumMap<>(RowType.class);

    static {
        for (RowType type : RowType.values()) {
            COLUMNS.put(type, type.columns().stream().map(Column::name).toList());
        }
    }

    private final ImportRun run;
    private final Findings findings;
    private final Map<String, Map<RowType, UploadTable>> tables = new HashMap<>();

    GraphTables(ImportRun run, Findings findings) {
        this.run = run;
        this.findings = findings;
    }

    /**
     * Hands a row over.
     *
     * @param line of the template from which it comes, 0 if from none
     * @param values by column
     * @throws UploadStopped if there are more rows than fit into memory
     */
    void add(Filing filing, RowType type, int line, Map<String, String> values) throws UploadStopped {
        String id = values.getOrDefault("id", "");
        if (id.length() > IdPart.LONGEST_ID) {
            findings.add(
                    Rule.LONG_CODE,
                    path(filing, type),
                    line,
                    "",
                    id,
                    "The codes of this row make an id of %d characters, but at most %d are stored. Shorten them."
                            .formatted(id.length(), IdPart.LONGEST_ID));
            run.incomplete(type);
            return;
        }
        tables.computeIfAbsent(filing.dataset(), any -> new EnumMap<>(RowType.class))
                .computeIfAbsent(
                        type, t -> run.table(UploadFile.in(filing.dataset(), t, path(filing, t)), 1, columns(t)))
                .add(
                        line,
                        columns(type).stream()
                                .map(column -> values.getOrDefault(column, ""))
                                .toList());
    }

    private static String path(Filing filing, RowType type) {
        return filing.content().path(FILES.getOrDefault(type, ""));
    }

    private static List<String> columns(RowType type) {
        return COLUMNS.getOrDefault(type, List.of());
    }
}
