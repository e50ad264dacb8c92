package org.linchpin.importing.register;

import org.linchpin.importing.ImportProblem.Severity;

/**
 * The rules that a register of information is held against. Numbers are those of the EBA's filing checks (805 to 808); words
 * are ours. {@code docs/how-to/import-a-register.md} lists each with its meaning and remedy.
 */
enum Rule {
    PACKAGE("package", Severity.ERROR),
    PARAMETER("parameter", Severity.ERROR),
    FILED_TWICE("filed-twice", Severity.ERROR),
    CSV("csv", Severity.ERROR),
    HEADER("header", Severity.ERROR),
    EMPTY_KEY("805", Severity.ERROR),
    DUPLICATE_KEY("806", Severity.ERROR),
    FOREIGN_KEY("807", Severity.ERROR),
    FILING_INDICATOR("808", Severity.ERROR),
    CLOSED_LIST("closed-list", Severity.ERROR),
    FORMAT("format", Severity.ERROR),
    PARENT_CYCLE("parent-cycle", Severity.ERROR),
    LONG_CODE("long-code", Severity.ERROR),
    PACKAGE_NAME("package-name", Severity.WARNING),
    EXTRA_PARAMETER("extra-parameter", Severity.WARNING),
    REPORTING_ENTITY("reporting-entity", Severity.WARNING),
    ABSENT_COLUMN("absent-column", Severity.WARNING),
    EMPTY_VALUE("empty-value", Severity.WARNING),
    LEI("lei", Severity.WARNING),
    CODE_TYPE("code-type", Severity.WARNING),
    DATE_ORDER("date-order", Severity.WARNING),
    OVERARCHING("overarching", Severity.WARNING),
    NOTICE_PERIOD("notice-period", Severity.WARNING),
    RELIANCE("reliance", Severity.WARNING),
    RECOVERY_TIME("recovery-time", Severity.WARNING),
    RECOVERY_TIME_PROXY("recovery-time-proxy", Severity.WARNING),
    NOT_ASSESSED("not-assessed", Severity.WARNING),
    FUNCTION_ENTITY("function-entity", Severity.WARNING),
    SUPPLY_CHAIN("supply-chain", Severity.WARNING),
    INTRA_GROUP_LINK("intra-group-link", Severity.WARNING),
    EXPENSE("expense", Severity.WARNING),
    CONFLICT("conflict", Severity.WARNING);

    private final String id;
    private final Severity severity;

    Rule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** As findings name it; never changes. */
    String id() {
        return id;
    }

    /** An error rejects the upload; a warning is kept and shown. */
    Severity severity() {
        return severity;
    }
}
