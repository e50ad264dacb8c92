package org.linchpin.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a zip's files as they are unpacked, one file after another: counts them, to stop zip bombs. */
final class UnpackedStream extends FilterInputStream {
    /** CSV files unpack to 5 to 60 times their size; deflate's limit is 1,032. */
    private static final int LARGEST_RATIO = 200;
    /** Below this, any ratio is harmless. */
    private static final long RATIO_COUNTS_FROM = 64L << 20;

    private static final int CHUNK = 1 << 16;

    private final PackedStream packed;
    private final long limit;
    private long count;

    UnpackedStream(InputStream in, PackedStream packed, long limit) {
        super(in);
        this.packed = packed;
        this.limit = limit;
    }

    /** How many bytes were unpacked. */
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
        int read = in.read(target, offset, length);
        count += Math.max(read, 0);
        if (count > limit) {
            throw new UploadStopped(ImportProblem.of(
                    "", "The zip unpacks to more than %d MB. Upload less at a time.".formatted(limit >> 20)));
        }
        if (count > RATIO_COUNTS_FROM && count / LARGEST_RATIO > packed.count()) {
            throw new UploadStopped(ImportProblem.of(
                    "",
                    "The zip unpacks to more than %d times its size, which CSV files do not. Zip the right files."
                            .formatted(LARGEST_RATIO)));
        }
        return read;
    }

    /** Reads what is left of the current file. */
    void drain() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (read(chunk, 0, CHUNK) >= 0) {
            // only counted
        }
    }

    /** Ends the current file; the zip goes on. */
    @Override
    public void close() {
        // the zip is closed by its owner
    }
}
