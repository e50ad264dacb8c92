package org.linchpin.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;

/** Writes a generated graph as a zip that the application imports. */
public final class GraphZip {
    private GraphZip() {}

    /**
     * Writes one graph.
     *
     * @param arguments a {@link GraphSize}, a {@link GraphShape} and the zip to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected SIZE SHAPE FILE, as in: M MIXED M.zip");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            CsvExport.write(
                    RealisticGraph.rows(GraphSize.valueOf(arguments[0]), GraphShape.valueOf(arguments[1])), out);
        }
    }
}
