package org.linchpin.importing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linchpin.graph.RowType;

/** Which files an upload may hold and where: data sets are folders, or there is one at the root. */
final class UploadLayout {
    private static final Set<String> IGNORED = Set.of("dataset.md", "README.md", "LICENSE");
    private static final List<String> KNOWN =
            Stream.of(RowType.values()).map(RowType::file).toList();

    private final ImportRun run;
    private final UploadPaths paths;
    /** By folder, empty for the root; with the types of files whose name is nearly right. */
    private final Map<String, Set<RowType>> found = new TreeMap<>();

    private final Set<String> foldersOfCsv = new TreeSet<>();
    private final Set<String> foldersOfUnknown = new HashSet<>();
    private final Set<RowType> misnamed = EnumSet.noneOf(RowType.class);
    private String fileAtRoot = "";

    UploadLayout(ImportRun run) {
        this.run = run;
        this.paths = new UploadPaths(run, 1);
    }

    /** The CSV file at that path; nothing if it is to be skipped, or a problem, which is noted. */
    Optional<UploadFile> place(String path) {
        if (!paths.isRight(path)) {
            return Optional.empty();
        }
        int slash = path.indexOf('/');
        String folder = path.substring(0, Math.max(slash, 0));
        String name = path.substring(slash + 1);
        if (IGNORED.contains(name)) {
            if (!folder.isEmpty()) {
                found(folder);
            }
            return Optional.empty();
        }
        Optional<RowType> type = RowType.ofFile(name);
        if (type.isPresent()) {
            found(folder).add(type.get());
            foldersOfCsv.add(folder);
            if (folder.isEmpty() && (fileAtRoot.isEmpty() || path.compareTo(fileAtRoot) < 0)) {
                fileAtRoot = path;
            }
        } else {
            unknown(folder, name, path);
        }
        return type.map(t -> folder.isEmpty() ? UploadFile.open(t, path) : UploadFile.in(folder, t, path));
    }

    /** Whether no file was placed but such as stand beside data sets. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Notes what is missing once all files were placed, and which types of row are therefore incomplete. */
    void finish() {
        misnamed.forEach(run::incomplete);
        if (!fileAtRoot.isEmpty() && foldersOfCsv.size() > 1) {
            run.add(ImportProblem.of(
                    fileAtRoot,
                    "The file lies beside folders of data sets. Put the files at the top into a folder of their own."));
        }
        found.forEach((folder, types) -> {
            if (foldersOfCsv.contains(folder)) {
                missing(folder, types);
            } else if (!foldersOfUnknown.contains(folder)) {
                run.add(ImportProblem.of(
                        folder,
                        "The folder holds no CSV file, but each folder is a data set. Add its files, or remove it."));
            }
        });
    }

    private void missing(String folder, Set<RowType> types) {
        for (RowType type : RowType.values()) {
            if (!run.isMerge() && type.mustExist() && !types.contains(type)) {
                run.add(ImportProblem.of(
                        folder.isEmpty() ? type.file() : folder + "/" + type.file(),
                        "The file is missing. Add it; its header alone is valid: \"%s\"."
                                .formatted(type.shortestHeader())));
                run.incomplete(type);
            }
        }
    }

    private void unknown(String folder, String name, String path) {
        foldersOfUnknown.add(folder);
        Nearest.slip(name, KNOWN).flatMap(RowType::ofFile).ifPresent(meant -> {
            found(folder).add(meant);
            misnamed.add(meant);
        });
        run.add(ImportProblem.of(path, "The file is not known. " + remedy(name)));
    }

    private static String remedy(String name) {
        if (name.endsWith(".zip")) {
            return "It is a zip within the upload; unpack it first.";
        }
        return name.endsWith(".xlsx")
                ? "It is a workbook, with one sheet a file; upload it by itself."
                : "Maybe \"%s\"? A data set may also hold dataset.md, README.md and LICENSE."
                        .formatted(Nearest.of(name, KNOWN));
    }

    private Set<RowType> found(String folder) {
        return found.computeIfAbsent(folder, any -> EnumSet.noneOf(RowType.class));
    }
}
