package org.linchpin.importing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Tells paths at which an upload may hold a file from all others. Nothing is ever written to such a path. */
final class UploadPaths {
    /** macOS puts a folder of this name into each zip. */
    private static final String MACOS = "__MACOSX";

    private static final int LONGEST_FOLDER = 200;

    private final ImportRun run;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> badFolders = new HashSet<>();

    UploadPaths(ImportRun run) {
        this.run = run;
    }

    /** Whether the path is {@code file} or {@code folder/file}, for the first time; notes why not. Hidden files are skipped. */
    boolean isRight(String path) {
        String[] parts = path.split("/", -1);
        if (path.indexOf('\\') >= 0) {
            return wrong(path, "The path has a backslash. Zip the files again with \"/\" between folder and file.");
        }
        if (Stream.of(parts).anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))) {
            return wrong(
                    path, "The path leads elsewhere. Name files \"file.csv\", or \"folder/file.csv\" in data sets.");
        }
        if (parts[0].equals(MACOS) || Stream.of(parts).anyMatch(part -> part.startsWith("."))) {
            return false;
        }
        if (!seen.add(path)) {
            return wrong(path, "The file is in the upload twice. Remove one.");
        }
        String folder = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
        if (parts.length > 2) {
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
