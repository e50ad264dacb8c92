package org.linchpin.importing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of CSV files that an empty graph is filled from. */
final class GraphFolder {
    private static final String NAME = "graph-data";

    private final Path path;

    GraphFolder(Optional<Path> configured) {
        this.path =
                configured.orElseGet(GraphFolder::ofProject).toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Reads it; an empty folder is an empty graph. */
    ImportResult read() {
        return new CsvImport(ImportLimits.DEFAULT).readFolder(path);
    }

    /** Beside the sources if the application runs from its build folder, else beside the packaged application. */
    private static Path ofProject() {
        for (Path folder = home(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve(NAME))) {
                return folder.resolve(NAME);
            }
        }
        for (Path folder = home(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(NAME))) {
                return folder.resolve(NAME);
            }
        }
        return Path.of(NAME);
    }

    /** Where the application's classes are: {@code target/classes}, or the {@code app} folder of the packaged one. */
    private static Path home() {
        try {
            return Path.of(GraphFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
