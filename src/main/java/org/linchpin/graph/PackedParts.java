package org.linchpin.graph;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Cuts a stream of bytes into parts of {@link PackedRows#PART} bytes, of which the last may be shorter. */
final class PackedParts extends OutputStream {
    private final Sink sink;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PackedRows.PART);
    private int count;
    private boolean closed;

    /** Takes the parts, numbered from 0. */
    interface Sink {
        void part(int number, byte[] bytes);
    }

    PackedParts(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = offset;
        while (at < offset + length) {
            int fits = Math.min(offset + length - at, PackedRows.PART - part.size());
            part.write(bytes, at, fits);
            at += fits;
            if (part.size() == PackedRows.PART) {
                flushPart();
            }
        }
    }

    @Override
    public void close() {
        if (!closed && part.size() > 0) {
            flushPart();
        }
        closed = true;
    }

    private void flushPart() {
        sink.part(count++, part.toByteArray());
        part.reset();
    }
}
