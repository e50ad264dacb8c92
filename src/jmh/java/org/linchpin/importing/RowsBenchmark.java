package org.linchpin.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.linchpin.benchmark.ShortRuns;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a zip to rows, to arrays, and back to a zip, without a database. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class RowsBenchmark extends ShortRuns {
    @Param({"S", "M"})
    public GraphSize size = GraphSize.XS;

    private Graph graph;
    private byte[] zip;

    @Setup
    public void export() throws IOException {
        graph = RealisticGraph.rows(size, GraphShape.MIXED);
        var bytes = new ByteArrayOutputStream();
        CsvExport.write(graph, bytes);
        zip = bytes.toByteArray();
    }

    /** Read and checked, on one core. */
    @Benchmark
    public Graph read() {
        return UploadFiles.accepted(UploadFiles.read(zip));
    }

    @Benchmark
    public DependencyGraph project() {
        return DependencyGraph.of(graph, LocalDate.of(2026, 1, 1));
    }

    @Benchmark
    public void write() throws IOException {
        CsvExport.write(graph, OutputStream.nullOutputStream());
    }

    /** The name of a revision. */
    @Benchmark
    public String sha256() {
        return CsvExport.sha256(graph);
    }
}
