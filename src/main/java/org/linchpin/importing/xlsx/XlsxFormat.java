package org.linchpin.importing.xlsx;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFormat;
import org.linchpin.importing.UploadStopped;

/** An Excel workbook with one sheet a file of section 1 of the model. It names no data set. */
@ApplicationScoped
public class XlsxFormat implements UploadFormat {
    @Override
    public String name() {
        return "xlsx";
    }

    /** Also other office documents, whose owner is told to save them as a workbook. */
    @Override
    public boolean recognizes(Set<String> paths) {
        return paths.contains(FileKind.CONTENT_TYPES)
                || paths.contains(FileKind.BINARY_WORKBOOK)
                || paths.contains(FileKind.OPEN_DOCUMENT);
    }

    @Override
    public boolean recognizesStart(byte[] start) {
        return FileKind.isOle2(start);
    }

    @Override
    public void read(Path file, ImportRun run) throws IOException {
        var layout = new SheetLayout(run);
        String reading = "";
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file, run.limits())) {
            for (String sheet : workbook.sheets()) {
                reading = sheet;
                Optional<RowType> type = layout.place(sheet);
                if (type.isPresent()) {
                    var table = new SheetTable(type.get(), run);
                    workbook.read(sheet, table);
                    table.finish();
                }
            }
        } catch (UnreadableWorkbook e) {
            throw new UploadStopped(ImportProblem.of(reading, e.remedy()));
        }
        layout.finish();
    }
}
