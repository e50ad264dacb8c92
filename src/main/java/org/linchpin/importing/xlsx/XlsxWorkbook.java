package org.linchpin.importing.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.UploadStopped;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An Excel workbook (.xlsx, ECMA-376), read sheet by sheet in one pass: what is held is one row, the table of texts, and the
 * formats. Whatever the file holds, reading ends with rows or {@link UnreadableWorkbook}. Used by one thread.
 */
final class XlsxWorkbook implements Closeable {
    /** Texts take up to three times their bytes in the file; a sixteenth of the heap leaves the rest to the rows. */
    private static final int SHARE_OF_HEAP = 16;

    /** Begins each entry of a zip's directory (APPNOTE.TXT 4.3.12), which is read into memory, whatever size it states. */
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private final OPCPackage file;
    private final BoundedParts parts;
    private final XSSFReader reader;
    private final Map<String, String> relations;
    private final CellReader cells;
    private final int longestCell;

    private XlsxWorkbook(OPCPackage file, BoundedParts parts, int longestCell)
            throws IOException, OpenXML4JException, SAXException {
        this.file = file;
        this.parts = parts;
        this.longestCell = longestCell;
        if (!file.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            throw new UnreadableWorkbook(
                    "The workbook is saved as \"Strict Open XML\". Save it as \"Excel Workbook (.xlsx)\".");
        }
        this.reader = new XSSFReader(file);
        var contents = new WorkbookHandler();
        parse(reader.getWorkbookData(), contents);
        this.relations = contents.relations();
        var texts = new SharedTexts();
        parse(reader.getSharedStringsData(), texts);
        this.cells =
                new CellReader(texts, NumberFormats.of(reader.getStylesTable()), contents.isSince1904(), longestCell);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableWorkbook if it is no workbook, or exceeds a limit
     * @throws IOException if its bytes cannot be read
     */
    static XlsxWorkbook open(Path path, ImportLimits limits) throws IOException {
        if (Occurrences.count(path, DIRECTORY_ENTRY) > Math.min(limits.entries(), ZipSecureFile.getMaxFileCount())) {
            throw new UnreadableWorkbook("The workbook has more than %d parts. Copy its cells into the template."
                    .formatted(Math.min(limits.entries(), ZipSecureFile.getMaxFileCount())));
        }
        FileKind kind = FileKind.of(path);
        if (!kind.remedy().isEmpty()) {
            throw new UnreadableWorkbook(kind.remedy());
        }
        BoundedParts parts = null;
        OPCPackage file = null;
        try {
            var zip = ZipFile.builder().setPath(path).get();
            parts = new BoundedParts(
                    new ZipFileZipEntrySource(zip),
                    Files.size(path),
                    limits,
                    Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
            file = OPCPackage.open(parts);
            return new XlsxWorkbook(file, parts, limits.cellCharacters());
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            if (parts != null) {
                parts.close();
            }
            throw unreadable(parts, e);
        }
    }

    /** The names of the sheets, hidden ones too, in the order of the tabs. */
    List<String> sheets() {
        return List.copyOf(relations.keySet());
    }

    /**
     * Reads a sheet, hidden rows and columns too.
     *
     * @throws UnreadableWorkbook if it is damaged, or exceeds a limit
     * @throws UploadStopped if {@code reading} does
     */
    void read(String sheet, SheetReading reading) throws IOException {
        String relation = relations.get(sheet);
        if (relation == null) {
            throw new IllegalArgumentException("there is no sheet \"%s\" among %s".formatted(sheet, sheets()));
        }
        try {
            parse(reader.getSheet(relation), new SheetHandler(cells, reading, longestCell));
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            throw unreadable(parts, e);
        }
    }

    @Override
    public void close() throws IOException {
        file.revert();
        parts.close();
    }

    private static void parse(@Nullable InputStream part, DefaultHandler handler) throws IOException, SAXException {
        if (part == null) {
            return;
        }
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.setErrorHandler(handler); // throws, where POI's own would also log
            xml.parse(new InputSource(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML parser", e);
        }
    }

    /** What to say of a failure: of the first limit that stopped it, else of the file. */
    private static IOException unreadable(@Nullable BoundedParts parts, Exception failure) {
        UnreadableWorkbook stopped = parts == null ? null : parts.stopped();
        if (stopped != null) {
            return stopped;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbook || cause instanceof UploadStopped) {
                return (IOException) cause;
            }
        }
        return new UnreadableWorkbook(
                "The workbook cannot be read: it is damaged. Open it in a spreadsheet program and save it again.");
    }
}
