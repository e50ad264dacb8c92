package org.linchpin.report.finding;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.linchpin.account.Viewer;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingRegisters;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.platform.table.Badge;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.OrganizationSection;

/** What an organization's register says, on the organization's page; to its own people only. */
@RequestScoped
public class FindingsSection implements OrganizationSection {
    private static final int SHOWN = 5;

    private final Viewer viewer;
    private final FindingRegisters registers;
    private final FindingDesk desk;

    FindingsSection(Viewer viewer, FindingRegisters registers, FindingDesk desk) {
        this.viewer = viewer;
        this.registers = registers;
        this.desk = desk;
    }

    /** A finding in the list. */
    public record Row(String title, String href, Badge status) {}

    record findings(String lead, List<Row> first, String all, String appetite, String incidents)
            implements TemplateInstance {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(View view, String organization) {
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
        List<Row> first = current.stream()
                .limit(SHOWN)
                .map(f -> new Row(f.title(), Links.finding(f.id()), FindingWords.status(f, today)))
                .toList();
        String html = new findings(
                        lead(organization, isTheirs, current, today),
                        first,
                        isTheirs ? Links.findings(organization) : "",
                        Links.riskAppetite(organization),
                        Links.ownIncidents(organization))
                .render();
        return new Content("Findings", html, List.of());
    }

    private String lead(String organization, boolean isTheirs, List<KnownFinding> current, LocalDate today) {
        if (!isTheirs) {
            return "What an organization decided about its findings is shown to its own people only.";
        }
        if (registers.find(organization).isEmpty()) {
            return "No register of findings is kept for this organization yet.";
        }
        long open = current.stream().filter(f -> f.state() instanceof FindingState.Open).count();
        long accepted =
                current.stream().filter(f -> f.state() instanceof FindingState.Accepted).count();
        long overdue = current.stream().filter(f -> f.isOverdue(today)).count();
        return "%s open, %s accepted, %s being mitigated, %s of these overdue."
                .formatted(
                        Words.count(open, "finding is", "findings are"),
                        Words.number(accepted),
                        Words.number(current.size() - open - accepted),
                        Words.number(overdue));
    }
}
