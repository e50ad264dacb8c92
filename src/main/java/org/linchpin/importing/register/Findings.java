package org.linchpin.importing.register;

import java.util.function.Consumer;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportProblem.Severity;

/** Passes on what is wrong with a register as problems of its upload. */
final class Findings {
    private final Consumer<ImportProblem> problems;
    private boolean rejected;

    Findings(Consumer<ImportProblem> problems) {
        this.problems = problems;
    }

    /** Whether a rule was broken that rejects the upload. */
    boolean isRejected() {
        return rejected;
    }

    /** On a file as a whole. */
    void add(Rule rule, String file, String message) {
        add(rule, file, 0, "", "", message);
    }

    /** On a cell. */
    void add(Rule rule, FiledRow row, String column, String message) {
        add(rule, row.table().path(), row.line(), row.table().nameOf(column), row.text(column), message);
    }

    void add(Rule rule, String file, int line, String column, String value, String message) {
        rejected |= rule.severity() == Severity.ERROR;
        problems.accept(new ImportProblem(file, line, column, value, message, rule.severity(), rule.id()));
    }
}
