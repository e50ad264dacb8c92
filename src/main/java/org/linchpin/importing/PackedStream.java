package org.linchpin.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a zip as they arrive: counts them, and remembers the last ones, where a zip keeps its directory's size. */
final class PackedStream extends FilterInputStream {
    /** In place of a count that does not fit 16 bits, or stands elsewhere (ZIP64). */
    static final int MOST_COUNTED = 0xFFFF;
    /** Length of the record that ends a zip, without its comment; APPNOTE.TXT 4.3.16. */
    private static final int END_RECORD = 22;

    private static final int COUNT_IN_END_RECORD = 10;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final byte[] END_SIGNATURE = {'P', 'K', 5, 6};
    private static final int CHUNK = 1 << 16;

    private final long limit;
    private final byte[] tail = new byte[1 << 17];
    private long count;

    PackedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static ImportProblem tooLarge(long limit) {
        return ImportProblem.of("", "The upload is larger than %d MB. Upload less at a time.".formatted(limit >> 20));
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, Math.min(length, CHUNK));
        if (read > 0) {
            remember(target, offset, read);
            if (count > limit) {
                throw new UploadStopped(tooLarge(limit));
            }
        }
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        return Math.max(0, read(new byte[CHUNK], 0, (int) Math.min(length, CHUNK)));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left. */
    void drain() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (read(chunk, 0, CHUNK) >= 0) {
            // only counted and remembered
        }
    }

    /** How many entries the zip says that it has, {@link #MOST_COUNTED} if it says so elsewhere; -1 if it does not end as a zip does. */
    int entriesInDirectory() {
        for (int back = END_RECORD; back <= Math.min(count, END_RECORD + LONGEST_COMMENT); back++) {
            if (isEndRecord(back)) {
                return tailAt(back - COUNT_IN_END_RECORD) | tailAt(back - COUNT_IN_END_RECORD - 1) << 8;
            }
        }
        return -1;
    }

    private boolean isEndRecord(int back) {
        for (int i = 0; i < END_SIGNATURE.length; i++) {
            if (tailAt(back - i) != END_SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    /** The byte that lies that far from the end; 1 is the last. */
    private int tailAt(int back) {
        return tail[(int) ((count - back) & (tail.length - 1))] & 0xFF;
    }

    private void remember(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            tail[(int) (count++ & (tail.length - 1))] = bytes[offset + i];
        }
    }
}
