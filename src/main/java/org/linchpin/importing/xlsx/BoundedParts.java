package org.linchpin.importing.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.ImportLimits;

/**
 * The files in a workbook's zip, through which alone the library reads: counts what is unpacked, and stops zip bombs before
 * anything is built from them.
 */
final class BoundedParts implements ZipEntrySource {
    /** Sheets unpack to 5 to 40 times their size; deflate's limit is 1,032. */
    private static final int LARGEST_RATIO = 200;
    /** Below this, any ratio is harmless. */
    private static final long RATIO_COUNTS_FROM = 64L << 20;
    /** Of what is held as a tree: styles, relations, properties. The most that Excel writes is some 10 MB of styles. */
    private static final long MOST_SMALL_PARTS = 24L << 20;

    private static final String SHEETS = "worksheets/sheet";
    private static final String SHARED_STRINGS = "sharedstrings";

    private final ZipEntrySource zip;
    private final long packedBytes;
    private final ImportLimits limits;
    private final long mostSharedStrings;
    private long count;
    private long smallParts;
    private long sharedStrings;
    private @Nullable UnreadableWorkbook stopped;

    /**
     * @param packedBytes size of the zip
     * @param mostSharedStrings bytes of the table of texts, which is kept in memory
     */
    BoundedParts(ZipEntrySource zip, long packedBytes, ImportLimits limits, long mostSharedStrings) {
        this.zip = zip;
        this.packedBytes = packedBytes;
        this.limits = limits;
        this.mostSharedStrings = mostSharedStrings;
    }

    /** Why reading was stopped, whatever the library made of it; null if it was not. */
    @Nullable
    UnreadableWorkbook stopped() {
        return stopped;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean sheet = name.contains(SHEETS) && name.endsWith(".xml");
        return new Counted(zip.getInputStream(entry), sheet, name.contains(SHARED_STRINGS));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return zip.isClosed();
    }

    private void count(int bytes, boolean sheet, boolean texts) throws IOException {
        count += bytes;
        sharedStrings += texts ? bytes : 0;
        smallParts += sheet || texts ? 0 : bytes;
        if (count > limits.unpackedBytes()) {
            throw stop("The workbook unpacks to more than %d MB. Upload less at a time."
                    .formatted(limits.unpackedBytes() >> 20));
        }
        if (count > RATIO_COUNTS_FROM && count / LARGEST_RATIO > packedBytes) {
            throw stop("The workbook unpacks to more than %d times its size, which spreadsheets do not. Save it again."
                    .formatted(LARGEST_RATIO));
        }
        if (sharedStrings > mostSharedStrings) {
            throw stop(("The workbook has more than %d MB of texts, more than fit into the memory of this installation."
                            + " Upload a zip of CSV files, or give Java more with -Xmx.")
                    .formatted(mostSharedStrings >> 20));
        }
        if (smallParts > MOST_SMALL_PARTS) {
            throw stop("The workbook has more than %d MB of styles and settings. Copy its cells into the template."
                    .formatted(MOST_SMALL_PARTS >> 20));
        }
    }

    private UnreadableWorkbook stop(String message) {
        stopped = new UnreadableWorkbook(message);
        return stopped;
    }

    /** Counts the bytes that are read of one part. */
    private final class Counted extends FilterInputStream {
        private final boolean sheet;
        private final boolean texts;

        Counted(InputStream in, boolean sheet, boolean texts) {
            super(in);
            this.sheet = sheet;
            this.texts = texts;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1, sheet, texts);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count(Math.max(read, 0), sheet, texts);
            return read;
        }
    }
}
