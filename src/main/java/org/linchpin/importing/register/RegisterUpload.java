package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadPaths;
import org.linchpin.importing.UploadStopped;
import org.linchpin.importing.ZipUpload;

/** The report packages of one zip: it is one, or holds several as folders or as zips. Used once. */
final class RegisterUpload {
    private static final String ZIP = ".zip";
    /** {@code folder/package.zip/stem/reports/file}. */
    private static final int DEEPEST = 4;

    private final ImportLimits limits;
    private final Findings findings;
    private final UploadPaths paths;
    private final PackageReader reader;
    private final Map<String, ReportPackage> packages = new TreeMap<>();
    private long unpackedInside;
    private int entriesInside;

    RegisterUpload(ImportRun run, Findings findings) {
        this.limits = run.limits();
        this.findings = findings;
        this.paths = new UploadPaths(run, DEEPEST);
        this.reader = new PackageReader(findings, limits.cellCharacters());
    }

    /**
     * Reads a zip as it arrives; the stream is not closed.
     *
     * @throws UploadStopped if this is no whole zip, or it exceeds a limit
     */
    void read(InputStream zip) throws UploadStopped {
        new ZipUpload(limits).read(zip, (path, content) -> {
            if (path.endsWith(ZIP) && paths.isRight(path)) {
                readInside(path, content);
            } else {
                readFile("", path, content);
            }
        });
    }

    /** Every package, by its path. */
    List<ReportPackage> packages() {
        return new ArrayList<>(packages.values());
    }

    /** Whether a zip with these paths holds registers: a package's own files, or packages and nothing else. */
    static boolean isRegister(Iterable<String> zipPaths) {
        boolean zips = false;
        boolean others = false;
        for (String path : zipPaths) {
            if (PackagePath.of(path).filter(PackagePath::isTelling).isPresent()) {
                return true;
            }
            boolean counts = !path.endsWith("/") && !UploadPaths.isHidden(path);
            zips |= counts && path.endsWith(ZIP);
            others |= counts && !path.endsWith(ZIP);
        }
        return zips && !others;
    }

    private void readInside(String outer, InputStream content) throws UploadStopped {
        if (entriesInside >= limits.entries() || unpackedInside >= limits.unpackedBytes()) {
            throw new UploadStopped(ImportProblem.of(
                    outer,
                    "The zips within the upload have more than %d entries or unpack to more than %d MB. Upload fewer at a time."
                            .formatted(limits.entries(), limits.unpackedBytes() >> 20)));
        }
        var rest = new ImportLimits(
                limits.uploadBytes(),
                limits.unpackedBytes() - unpackedInside,
                limits.cellCharacters(),
                limits.entries() - entriesInside);
        var zip = new ZipUpload(rest);
        try {
            zip.read(content, (path, file) -> readFile(outer + "/", path, file));
        } catch (UploadStopped e) {
            ImportProblem problem = e.problem();
            throw problem.file().isEmpty() ? new UploadStopped(ImportProblem.of(outer, problem.message())) : e;
        }
        unpackedInside += zip.unpackedBytes();
        entriesInside += zip.entries();
    }

    private void readFile(String outer, String path, InputStream content) throws IOException {
        if (!paths.isRight(outer + path)) {
            return;
        }
        Optional<PackagePath> place = PackagePath.of(path);
        if (place.isEmpty()) {
            findings.add(
                    Rule.PACKAGE,
                    outer + path,
                    "The file is not part of a register. A package has one folder, and in it META-INF/ and reports/.");
            return;
        }
        String stem = place.get().stem();
        String prefix = stem.isEmpty() ? outer : outer + stem + "/";
        ReportPackage to = packages.get(prefix);
        if (to == null) {
            to = new ReportPackage(prefix, stem);
            packages.put(prefix, to);
            if (stem.isEmpty()) {
                findings.add(
                        Rule.PACKAGE,
                        to.path(),
                        "META-INF/ and reports/ lie at the top of the zip. Put them into one folder of the package's name, %s."
                                .formatted(quoted(PackageName.EXAMPLE)));
            }
        }
        reader.read(to, place.get(), outer + path, content);
    }
}
