package org.linchpin.importing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names in a zip, without unpacking it: its central directory, PKWARE's APPNOTE.TXT 4.3.12 and 4.3.16. It only tells
 * formats apart; whether the zip is whole is found out when it is read.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    /** A name of an honest entry has fewer bytes, so that a directory of all allowed entries fits into memory. */
    private static final int BYTES_PER_ENTRY = 1_000;

    private ZipDirectory() {}

    /**
     * The paths of all entries; none if the file is no zip, or has more than {@code most}.
     *
     * @throws IOException if the disk fails
     */
    static Set<String> paths(Path file, int most) throws IOException {
        try (var zip = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer end = read(zip, Math.max(0, zip.length() - END_LENGTH - LONGEST_COMMENT), zip.length());
            for (int at = end.limit() - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    int count = Short.toUnsignedInt(end.getShort(at + 10));
                    long length = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = Integer.toUnsignedLong(end.getInt(at + 16));
                    boolean small = count <= most && length <= (long) BYTES_PER_ENTRY * most;
                    return small && start + length <= zip.length() ? paths(read(zip, start, start + length)) : Set.of();
                }
            }
            return Set.of();
        }
    }

    private static Set<String> paths(ByteBuffer directory) {
        Set<String> paths = new TreeSet<>();
        while (directory.remaining() >= ENTRY_LENGTH && directory.getInt(directory.position()) == ENTRY_SIGNATURE) {
            int at = directory.position();
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            int next = at + ENTRY_LENGTH + name + extra + comment;
            if (next > directory.limit()) {
                break;
            }
            paths.add(new String(directory.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            directory.position(next);
        }
        return paths;
    }

    private static ByteBuffer read(RandomAccessFile file, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
