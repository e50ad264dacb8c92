package org.linchpin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linchpin.graph.Graph;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;

/** Reads the canonical export of a graph. */
final class GraphZip {
    private GraphZip() {}

    /** @throws IOException if it is none */
    static Graph read(InputStream in) throws IOException {
        Path folder = Files.createTempDirectory("linchpin-restore-");
        try {
            unpack(new ZipInputStream(in), folder);
            if (new CsvImport(ImportLimits.DEFAULT).readFolder(folder) instanceof ImportResult.Accepted accepted) {
                return accepted.graph();
            }
            throw new IOException("the graph in the backup is not valid");
        } finally {
            delete(folder);
        }
    }

    private static void unpack(ZipInputStream zip, Path folder) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the graph in the backup is damaged");
            }
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
