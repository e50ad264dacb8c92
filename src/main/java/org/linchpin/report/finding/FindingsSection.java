package org.linchpin.report.finding;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.account.Viewer;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingRegisters;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.OrganizationSection;
import org.linchpin.report.organization.ReportSection;

/** What an organization's register says, on the organization's page; to its own people only. */
@RequestScoped
public class FindingsSection implements OrganizationSection {
    private static final String OPEN = "open";
    private static final String ACCEPTED = "accepted";
    private static final String MITIGATING = "mitigating";
    private static final String OVERDUE = "overdue";

    private final Viewer viewer;
    private final FindingRegisters registers;
    private final FindingDesk desk;

    FindingsSection(Viewer viewer, FindingRegisters registers, FindingDesk desk) {
        this.viewer = viewer;
        this.registers = registers;
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<ReportSection> of(View view, String organization) {
        LocalDate today = desk.today();
        boolean isTheirs = viewer.owns(organization);
        List<KnownFinding> current = !isTheirs
                ? List.of()
                : desk.of(organization).stream()
                        .filter(f -> !(f.state() instanceof FindingState.Closed))
                        .sorted(Comparator.comparing((KnownFinding f) -> !f.isOverdue(today))
                                .thenComparing(f -> !(f.state() instanceof FindingState.Open))
                                .thenComparing(KnownFinding::critical, Comparator.reverseOrder())
                                .thenComparing(KnownFinding::title))
                        .toList();
        return Optional.of(new ReportSection(
                "findings",
                "Findings",
                lead(organization, isTheirs, current, today),
                isTheirs ? figures(current, today) : Map.of(),
                current.stream()
                        .map(f -> new ReportSection.Line(
                                FindingWords.status(f, today), f.title(), f.detail(), Links.finding(f.id())))
                        .toList(),
                null,
                isTheirs
                        ? List.of(
                                new ReportSection.Link("All findings", Links.findings(organization)),
                                new ReportSection.Link("Risk appetite", Links.riskAppetite(organization)),
                                new ReportSection.Link("Own incidents", Links.ownIncidents(organization)))
                        : List.of()));
    }

    private static Map<String, Integer> figures(List<KnownFinding> current, LocalDate today) {
        int open = (int) current.stream()
                .filter(f -> f.state() instanceof FindingState.Open)
                .count();
        int accepted = (int) current.stream()
                .filter(f -> f.state() instanceof FindingState.Accepted)
                .count();
        return Map.of(OPEN, open, ACCEPTED, accepted, MITIGATING, current.size() - open - accepted, OVERDUE, (int)
                current.stream().filter(f -> f.isOverdue(today)).count());
    }

    private String lead(String organization, boolean isTheirs, List<KnownFinding> current, LocalDate today) {
        if (!isTheirs) {
            return "What an organization decided about its findings is shown to its own people only.";
        }
        if (registers.find(organization).isEmpty()) {
            return "No register of findings is kept for this organization yet.";
        }
        Map<String, Integer> figures = figures(current, today);
        return "%s open, %s accepted, %s being mitigated, %s of these overdue."
                .formatted(
                        Words.count(figures.getOrDefault(OPEN, 0), "finding is", "findings are"),
                        Words.number(figures.getOrDefault(ACCEPTED, 0)),
                        Words.number(figures.getOrDefault(MITIGATING, 0)),
                        Words.number(figures.getOrDefault(OVERDUE, 0)));
    }
}
