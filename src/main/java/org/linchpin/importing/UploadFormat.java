package org.linchpin.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * One kind of file that an upload may be. A bean that implements it is offered every upload; it turns a file into rows and
 * problems, and knows nothing of what is stored: {@link ImportRun} checks, replaces and merges alike for all formats.
 */
public interface UploadFormat {
    /** A short name, such as {@code csv}, kept with the import. */
    String name();

    /**
     * Whether a zip is of this format, told from the names alone. At most one format may recognize a file; what none does is
     * read as a zip of CSV files.
     *
     * @param paths of all files and folders of the zip, at most {@link ImportLimits#entries}
     */
    boolean recognizes(Set<String> paths);

    /**
     * Whether a file that is no zip is of this format, told from its beginning.
     *
     * @param start the first bytes of the file, at least 8 unless it is shorter
     */
    default boolean recognizesStart(byte[] start) {
        return false;
    }

    /**
     * Reads the whole file. Whatever is wrong with it is a problem of the run, never an exception.
     *
     * @throws UploadStopped if the file may not be read any further, see {@link ImportLimits}
     * @throws IOException if the disk fails
     */
    void read(Path file, ImportRun run) throws IOException;
}
