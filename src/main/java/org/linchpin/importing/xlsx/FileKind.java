package org.linchpin.importing.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file is that may be a workbook, by its content, whatever its name. */
enum FileKind {
    XLSX(""),
    EMPTY("The file is empty. Send the workbook again."),
    XLS("The workbook is in the old format .xls. Save it as \"Excel Workbook (.xlsx)\"."),
    ENCRYPTED("The workbook is protected by a password. Remove it (in Excel: File, Info, Protect Workbook) and save"
            + " again."),
    XLSB("The workbook is in the binary format .xlsb. Save it as \"Excel Workbook (.xlsx)\"."),
    ODS("The workbook is an OpenDocument file (.ods). Save it as \"Excel Workbook (.xlsx)\"."),
    OTHER_ZIP("The file is a zip, but no workbook. Send an Excel workbook (.xlsx), or a zip of CSV files."),
    DAMAGED("The workbook ends too early, or is damaged. Send it again."),
    OTHER("The file is no workbook. Send an Excel workbook (.xlsx); CSV files go into a zip.");

    /** In the zip of a workbook, and of other documents of Microsoft Office. */
    static final String CONTENT_TYPES = "[Content_Types].xml";

    static final String BINARY_WORKBOOK = "xl/workbook.bin";
    /** In the zip of an OpenDocument file. */
    static final String OPEN_DOCUMENT = "mimetype";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** The stream in an OLE2 file that holds a workbook with a password; MS-OFFCRYPTO 2.3.4.4. */
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String remedy;

    FileKind(String remedy) {
        this.remedy = remedy;
    }

    /** Why it cannot be read, and what to do; empty for a workbook. */
    String remedy() {
        return remedy;
    }

    static FileKind of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(OLE2.length);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (isOle2(start)) {
            return Occurrences.count(path, ENCRYPTED_STREAM) > 0 ? ENCRYPTED : XLS;
        }
        return start.length >= ZIP.length && Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP) ? ofZip(path) : OTHER;
    }

    /** Whether a file that begins so is in the old container of Microsoft Office, MS-CFB 2.2. */
    static boolean isOle2(byte[] start) {
        return Arrays.equals(start, OLE2);
    }

    private static FileKind ofZip(Path path) {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            if (zip.getEntry(BINARY_WORKBOOK) != null) {
                return XLSB;
            }
            if (zip.getEntry(OPEN_DOCUMENT) != null) {
                return ODS;
            }
            return zip.getEntry(CONTENT_TYPES) == null ? OTHER_ZIP : XLSX;
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }
}
