package org.linchpin.report.finding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.linchpin.finding.KnownFinding;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;

/** Findings as a table. */
public final class FindingTable {
    private FindingTable() {}

    /**
     * The table.
     *
     * @param today for what is overdue
     */
    public static TableDefinition<KnownFinding> of(Graph rows, LocalDate today) {
        return new TableDefinition<>(
                "findings",
                "Findings",
                "findings",
                "",
                "No finding is like that. Choose another status, or all.",
                List.of(
                        TableColumn.<KnownFinding>text("finding", "Finding", KnownFinding::title)
                                .link(f -> Links.finding(f.id())),
                        TableColumn.<KnownFinding>badge("status", "Status", f -> FindingWords.status(f, today)),
                        TableColumn.<KnownFinding>badge("severity", "Severity", FindingWords::severity)
                                .help("Critical if a critical service is concerned, else high."),
                        TableColumn.<KnownFinding>text("organization", "Organization", KnownFinding::organization)
                                .shownAs(f -> name(rows, f.organization()))
                                .link(f -> Links.findings(f.organization())),
                        TableColumn.<KnownFinding>text(
                                        "kind", "Kind", f -> f.key().kind().text())
                                .shownAs(f -> f.key().kind().words())
                                .notSearched(),
                        TableColumn.<KnownFinding>number(
                                "critical_services", "Critical services", KnownFinding::critical),
                        TableColumn.<KnownFinding>number(
                                "services", "Services", f -> f.services().size()),
                        TableColumn.<KnownFinding>text("who", "Owner, or accepted by", FindingWords::who)
                                .ifAny(),
                        TableColumn.<KnownFinding>date("until", "Due, or accepted until", FindingWords::until)
                                .ifAny(),
                        TableColumn.<KnownFinding>date("first_seen", "First seen", f -> day(f)),
                        TableColumn.<KnownFinding>number("revision", "Revision", KnownFinding::firstRevision)
                                .help("The revision in which it was first seen, since the register is kept."),
                        TableColumn.<KnownFinding>code("id", "Id", f -> f.id().toString())));
    }

    private static LocalDate day(KnownFinding finding) {
        return LocalDate.ofInstant(finding.firstSeen(), ZoneOffset.UTC);
    }

    static String name(Graph rows, String organization) {
        Organization row = rows.find(Organization.class, organization);
        return row == null ? organization : row.name();
    }
}
