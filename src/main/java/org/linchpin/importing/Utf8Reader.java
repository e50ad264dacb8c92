package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, leaves out a byte order mark, and puts {@link #NOT_UTF8} in place of what is none, so that reading goes on
 * and the problem is reported with the cell that it lies in.
 */
final class Utf8Reader extends Reader {
    /** A noncharacter of Unicode, which no text holds. */
    static final char NOT_UTF8 = '\uFFFF';

    private static final int BUFFER = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private boolean started;
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Whether the character may stand in a cell: no control character but tab and line breaks, no noncharacter. */
    static boolean isText(char c) {
        return c >= ' ' ? (c < 0x7F || c > 0x9F) && c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining() && !ended) {
            fill();
        }
        if (!chars.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, count < 0);
        while (result.isError()) { // a byte is at most a char, so there is always room
            bytes.position(bytes.position() + result.length());
            chars.put(NOT_UTF8);
            result = decoder.decode(bytes, chars, count < 0);
        }
        ended = count < 0;
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }
}
