package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a supervisor expects of critical or important functions, and whose functions they are. */
final class Functions implements RegisterCheck {
    private static final String YES = "x28";
    private static final String NOT_ASSESSED = "x21";
    private static final String CRITICAL = "c0050";
    private static final String RECOVERY_TIME = "c0080";

    @Override
    public void check(ReportPackage content, Findings findings) {
        Set<String> entities = new HashSet<>();
        content.rows(Template.B_01_01).forEach(row -> entities.add(row.text("c0010")));
        content.rows(Template.B_01_02).forEach(row -> entities.add(row.text("c0010")));
        Map<String, Set<String>> owners = new HashMap<>();
        Set<String> critical = new HashSet<>();
        boolean proxy = false;
        for (FiledRow row : content.rows(Template.B_06_01)) {
            owners.computeIfAbsent(row.text("c0010"), any -> new HashSet<>()).add(row.text("c0040"));
            if (isCritical(row)) {
                critical.add(row.text("c0010"));
            }
            proxy |= !isUndefined(row);
            check(row, entities, findings);
        }
        if (proxy) {
            findings.add(
                    Rule.RECOVERY_TIME_PROXY,
                    content.path(Template.B_06_01.file()),
                    0,
                    RECOVERY_TIME,
                    "",
                    "Recovery time objectives stand in for impact tolerances. They are targets, not limits of harm: replace them where you know better.");
        }
        for (FiledRow row : content.rows(Template.B_02_02)) {
            checkUse(
                    row,
                    owners.getOrDefault(row.text("c0050"), Set.of()),
                    critical.contains(row.text("c0050")),
                    findings);
        }
    }

    static boolean isCritical(FiledRow function) {
        return function.text(CRITICAL).equals(YES);
    }

    /** Whether the function has no recovery time objective: 0 is how the register says so. */
    static boolean isUndefined(FiledRow function) {
        return function.text(RECOVERY_TIME).chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    private static void check(FiledRow row, Set<String> entities, Findings findings) {
        if (isCritical(row) && isUndefined(row) && !row.table().lacks(RECOVERY_TIME)) {
            findings.add(
                    Rule.RECOVERY_TIME,
                    row,
                    RECOVERY_TIME,
                    "The function is critical or important, but has no recovery time objective (0 is: not defined). Write hours.");
        }
        if (row.text(CRITICAL).equals(NOT_ASSESSED)) {
            findings.add(
                    Rule.NOT_ASSESSED,
                    row,
                    CRITICAL,
                    "Whether the function is critical or important was not assessed; it is taken as standard. Assess it.");
        }
        String entity = row.text("c0040");
        if (!entity.isEmpty() && !entities.contains(entity)) {
            findings.add(
                    Rule.FUNCTION_ENTITY,
                    row,
                    "c0040",
                    "No row of B_01.02 has the entity %s, so that nothing but its LEI is known. Correct it, or add the row."
                            .formatted(quoted(entity)));
        }
    }

    private static void checkUse(FiledRow row, Set<String> owners, boolean critical, Findings findings) {
        if (!owners.isEmpty() && !row.isEmpty("c0020") && !owners.contains(row.text("c0020"))) {
            findings.add(
                    Rule.FUNCTION_ENTITY,
                    row,
                    "c0020",
                    "B_06.01 has the function %s for other entities only; what is needed here is taken as their need. Add a row for %s, or correct one."
                            .formatted(quoted(row.text("c0050")), quoted(row.text("c0020"))));
        }
        if (!critical) {
            return;
        }
        if (row.isMissing("c0180")) {
            findings.add(
                    Rule.RELIANCE,
                    row,
                    "c0180",
                    "The contract supports a critical or important function, but its level of reliance is empty; it is taken as a soft need. Write one of the list.");
        }
        notice(row, "c0100", "entity", findings);
        notice(row, "c0110", "provider", findings);
    }

    private static void notice(FiledRow row, String column, String whose, Findings findings) {
        if (row.isMissing(column)) {
            findings.add(
                    Rule.NOTICE_PERIOD,
                    row,
                    column,
                    "The contract supports a critical or important function, but the notice period of the %s is empty. Write days."
                            .formatted(whose));
        }
    }
}
