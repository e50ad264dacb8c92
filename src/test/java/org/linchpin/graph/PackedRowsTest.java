package org.linchpin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.importing.RandomGraph;

class PackedRowsTest {
    @Test
    void givenAnyGraph_whenItIsPackedAndUnpacked_thenTheRowsAreTheSame() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.of(random);

            List<GraphRow> unpacked = unpack(pack(graph));

            Graph again = Graph.of(0, graph.datasets(), unpacked);
            for (RowType type : RowType.values()) {
                assertThat(again.rows(type)).extracting(GraphRow::values).isEqualTo(values(graph, type));
                assertThat(again.rows(type)).extracting(GraphRow::provenance).isEqualTo(provenances(graph, type));
            }
        });
    }

    /** Another process must find the schema that this one writes: a copy that it could not read would be of no use. */
    @Test
    void theSchemaIsTheSameInEveryProcess() throws IOException, InterruptedException {
        Process another = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SchemaPrinter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        byte[] its = another.getInputStream().readAllBytes();

        assertThat(another.waitFor()).isZero();
        assertThat(its)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(PackedRows.SCHEMA, StandardCharsets.UTF_8));
    }

    /** The other process. */
    static final class SchemaPrinter {
        private SchemaPrinter() {}

        public static void main(String[] none) {
            System.out.writeBytes(PackedRows.SCHEMA);
        }
    }

    @Test
    void givenADamagedCopy_whenItIsRead_thenThatIsSaidAndNoRowIsMadeUp() {
        Sweep.forAll(random -> {
            byte[] packed = pack(RandomGraph.of(random));
            if (random.nextBoolean()) {
                byte[] cut = Arrays.copyOf(packed, random.nextInt(packed.length));
                assertThatThrownBy(() -> PackedRowsReader.read(new ByteArrayInputStream(cut)))
                        .isInstanceOf(IOException.class);
            } else {
                assertSaidOrHarmless(packed, withOneByteChanged(packed, random));
            }
        });
    }

    /** The bits that fill the last byte of the compressed data, before its checksum, mean nothing. */
    private static void assertSaidOrHarmless(byte[] packed, byte[] damaged) {
        List<GraphRow> read;
        try {
            read = PackedRowsReader.read(new ByteArrayInputStream(damaged));
        } catch (IOException said) {
            return;
        }
        assertThat(read)
                .extracting(GraphRow::values)
                .isEqualTo(unpack(packed).stream().map(GraphRow::values).toList());
    }

    @Test
    void givenMoreBytesThanAPart_whenTheyAreWritten_thenTheyAreCutInOrder() {
        List<byte[]> parts = new ArrayList<>();
        byte[] bytes = new byte[2 * PackedRows.PART + 5];
        new SplittableRandom(1).nextBytes(bytes);

        try (var out = new PackedParts((number, part) -> {
            assertThat(number).isEqualTo(parts.size());
            parts.add(part);
        })) {
            out.write(bytes[0]);
            out.write(bytes, 1, bytes.length - 1);
        }

        assertThat(parts).extracting(part -> part.length).containsExactly(PackedRows.PART, PackedRows.PART, 5);
        var joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        assertThat(joined.toByteArray()).isEqualTo(bytes);
    }

    /** Not in the two bytes of the header, in which some bits mean nothing. */
    private static byte[] withOneByteChanged(byte[] packed, SplittableRandom random) {
        byte[] damaged = packed.clone();
        int at = random.nextInt(2, packed.length);
        damaged[at] = (byte) (damaged[at] ^ 1 << random.nextInt(8));
        return damaged;
    }

    private static byte[] pack(Graph graph) {
        try {
            var out = new ByteArrayOutputStream();
            PackedRowsWriter.write(graph, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GraphRow> unpack(byte[] packed) {
        try {
            // as it comes from the database: in parts
            var parts = IntStream.iterate(0, from -> from < packed.length, from -> from + 7)
                    .mapToObj(from -> new ByteArrayInputStream(packed, from, 7))
                    .toList();
            return PackedRowsReader.read(new java.io.SequenceInputStream(java.util.Collections.enumeration(parts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RowValues> values(Graph graph, RowType type) {
        return graph.rows(type).stream().map(GraphRow::values).toList();
    }

    private static List<Provenance> provenances(Graph graph, RowType type) {
        return graph.rows(type).stream().map(GraphRow::provenance).toList();
    }
}
