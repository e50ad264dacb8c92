package org.linchpin.importing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Tells paths at which an upload may hold a file from all others. Nothing is ever written to such a path. */
public final class UploadPaths {
    /** macOS puts a folder of this name into each zip. */
    private static final String MACOS = "__MACOSX";

    private static final int LONGEST_FOLDER = 200;

    private final ImportRun run;
    private final int folders;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> badFolders = new HashSet<>();

    /**
     * Knows no path yet.
     *
     * @param folders at most so many of them may lie around a file
     */
    public UploadPaths(ImportRun run, int folders) {
        this.run = run;
        this.folders = folders;
    }

    /** Whether users do not see the file, as those that macOS adds. */
    public static boolean isHidden(String path) {
        return path.startsWith(MACOS + "/") || path.startsWith(".") || path.contains("/.");
    }

    /**
     * Whether the path is {@code file} or lies in at most so many folders, for the first time; notes why not. Hidden files
     * are skipped.
     */
    public boolean isRight(String path) {
        String[] parts = path.split("/", -1);
        if (path.indexOf('\\') >= 0) {
            return wrong(path, "The path has a backslash. Zip the files again with \"/\" between folder and file.");
        }
        if (Stream.of(parts).anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))) {
            return wrong(
                    path, "The path leads elsewhere. Name files \"file.csv\", or \"folder/file.csv\" in data sets.");
        }
        if (isHidden(path)) {
            return false;
        }
        if (!seen.add(path)) {
            return wrong(path, "The file is in the upload twice. Remove one.");
        }
        String folder = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
        if (parts.length > folders + 1) {
            return badFolders.add(folder)
                    && wrong(path, "The file lies too deep. Put the folders of data sets at the top of the upload.");
        }
        if (folder.length() > LONGEST_FOLDER
                || !folder.chars().allMatch(c -> Utf8Reader.isText((char) c) && c >= ' ')) {
            return badFolders.add(folder)
                    && wrong(
                            path,
                            "The folder's name cannot name a data set. Use 1 to %d letters, digits and spaces."
                                    .formatted(LONGEST_FOLDER));
        }
        return true;
    }

    private boolean wrong(String path, String message) {
        run.add(ImportProblem.of(path, message));
        return false;
    }
}
