package org.linchpin.report.importing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Words;

/**
 * Which problems of an import the reader wants to see.
 *
 * @param lead how many there are
 * @param path of the page
 * @param file empty for all
 * @param severity empty for both
 * @param column empty for all
 * @param chosen the problems that are left
 */
record ProblemChoice(
        String lead,
        String path,
        String file,
        String severity,
        String column,
        List<String> files,
        List<String> severities,
        List<String> columns,
        List<ImportProblem> chosen) {
    static ProblemChoice of(ImportReport report, PageAddress address) {
        String file = value(address, "file");
        String severity = value(address, "severity");
        String column = value(address, "column");
        List<ImportProblem> all = report.problems();
        return new ProblemChoice(
                lead(report),
                address.path(),
                file,
                severity,
                column,
                options(all, ImportProblem::file),
                options(all, problem -> problem.severity().text()),
                options(all, ImportProblem::column),
                all.stream()
                        .filter(problem -> file.isEmpty() || problem.file().equals(file))
                        .filter(problem ->
                                severity.isEmpty() || problem.severity().text().equals(severity))
                        .filter(problem -> column.isEmpty() || problem.column().equals(column))
                        .toList());
    }

    /** Whether there is anything to choose between. */
    public boolean worthwhile() {
        return files.size() > 1 || severities.size() > 1 || columns.size() > 1;
    }

    private static String lead(ImportReport report) {
        long errors = report.problems().stream()
                .filter(problem -> problem.severity() == ImportProblem.Severity.ERROR)
                .count();
        String found = "%s and %s were found."
                .formatted(
                        Words.count(errors, "error", "errors"),
                        Words.count(report.problems().size() - errors, "warning", "warnings"));
        return report.moreProblems() ? found + " There are more: these are the first." : found;
    }

    private static List<String> options(List<ImportProblem> problems, Function<ImportProblem, String> property) {
        return problems.stream()
                .map(property)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String value(PageAddress address, String name) {
        return Objects.requireNonNullElse(address.value(name), "");
    }
}
