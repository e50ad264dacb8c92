package org.linchpin.report.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.importing.history.RowChanges;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Links;

/** The tables of an import's page. */
public final class ImportTables {
    static final TableDefinition<FileChanges> CHANGES = new TableDefinition<>(
            "changes",
            "Rows that differ from the graph before, by file",
            "files",
            "file",
            "No row differs.",
            List.of(
                    TableColumn.<FileChanges>text("file", "File", FileChanges::file),
                    TableColumn.<FileChanges>number(
                            "added", "Added", c -> c.rows().added()),
                    TableColumn.<FileChanges>number(
                                    "changed", "Changed", c -> c.rows().changed())
                            .help("Rows that are there with other values, or in other data sets."),
                    TableColumn.<FileChanges>number(
                            "removed", "Removed", c -> c.rows().removed())));

    static final TableDefinition<FaultChange> FAULTS = new TableDefinition<>(
            "faults",
            "Single points of failure that would change",
            "single points of failure",
            "",
            "None would change.",
            List.of(
                    TableColumn.<FaultChange>text("name", "Fault", FaultChange::name)
                            .link(f -> f.servicesBefore() > 0 ? Links.fault(f.id()) : null),
                    TableColumn.<FaultChange>text("kind", "Kind", FaultChange::kind),
                    TableColumn.<FaultChange>badge("change", "What would change", ImportWords::change),
                    TableColumn.<FaultChange>number(
                            "critical_before", "Critical services before", FaultChange::criticalBefore),
                    TableColumn.<FaultChange>number(
                                    "critical_after", "Critical services after", FaultChange::criticalAfter)
                            .help("Critical services that its fault would take down after the import."),
                    TableColumn.<FaultChange>number("services_before", "Services before", FaultChange::servicesBefore),
                    TableColumn.<FaultChange>number("services_after", "Services after", FaultChange::servicesAfter)
                            .help("Services of any criticality that its fault would take down after the import."),
                    TableColumn.<FaultChange>code("id", "Id", FaultChange::id)));

    static final TableDefinition<ImportProblem> PROBLEMS = new TableDefinition<>(
            "problems",
            "What was found in the file",
            "problems",
            "",
            "No problem was found.",
            List.of(
                    TableColumn.<ImportProblem>text(
                            "file", "File", p -> p.file().isEmpty() ? "(the whole file)" : p.file()),
                    TableColumn.<ImportProblem>number("line", "Line", p -> p.line() == 0 ? null : p.line()),
                    TableColumn.<ImportProblem>code("column", "Column", p -> filled(p.column())),
                    TableColumn.<ImportProblem>badge("severity", "Severity", ImportTables::severity),
                    TableColumn.<ImportProblem>text("value", "Value", p -> filled(p.value())),
                    TableColumn.<ImportProblem>text(
                            "message", "What is wrong, and what would be right", ImportProblem::message),
                    TableColumn.<ImportProblem>code("rule", "Rule", p -> filled(p.rule()))
                            .ifAny()));

    private ImportTables() {}

    /** How many rows of one file differ. */
    record FileChanges(String file, RowChanges rows) {}

    static List<FileChanges> rows(ImportReport report) {
        return report.changes().entrySet().stream()
                .map(change -> new FileChanges(change.getKey(), change.getValue()))
                .toList();
    }

    private static Badge severity(ImportProblem problem) {
        Tone tone = problem.severity() == ImportProblem.Severity.ERROR ? Tone.HIGH : Tone.LOW;
        return new Badge(tone, problem.severity().text());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
