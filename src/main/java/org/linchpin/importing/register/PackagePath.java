package org.linchpin.importing.register;

import java.util.Optional;
import java.util.Set;

/**
 * Where a file lies in a report package.
 *
 * @param stem the package's one folder; empty if the package has none
 * @param folder {@code META-INF} or {@code reports}
 * @param name the file's name
 */
record PackagePath(String stem, String folder, String name) {
    static final String META_INF = "META-INF";
    static final String REPORTS = "reports";
    static final String REPORT_PACKAGE = "reportPackage.json";
    static final String REPORT = "report.json";
    static final String PARAMETERS = "parameters.csv";
    static final String FILING_INDICATORS = "FilingIndicators.csv";

    private static final Set<String> NAMES = Set.of(REPORT, PARAMETERS, FILING_INDICATORS);

    /** The place of a path without the packages around it; nothing if no package has such a file. */
    static Optional<PackagePath> of(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        String folder = parts[parts.length - 2];
        return folder.equals(META_INF) || folder.equals(REPORTS)
                ? Optional.of(new PackagePath(parts.length == 3 ? parts[0] : "", folder, parts[parts.length - 1]))
                : Optional.empty();
    }

    /** Whether only a report package has a file of this place and name. */
    boolean isTelling() {
        return folder.equals(META_INF)
                ? name.equals(REPORT_PACKAGE)
                : NAMES.contains(name) || Template.ofFile(name).isPresent();
    }
}
