package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.report.Phrases;
import org.linchpin.report.PrintedTable;
import org.linchpin.report.Words;
import org.linchpin.report.organization.ConcentrationRisk.Arrangement;
import org.linchpin.report.organization.ConcentrationRisk.Group;
import org.linchpin.report.organization.ConcentrationRisk.Subcontractor;

/** The tables of the assessment after article 29; what the graph does not hold is said to be not recorded. */
public record ConcentrationTables(ConcentrationRisk risk) {
    private static final String NONE = "not recorded";

    /** Those that are not easily replaced, or of which that is not recorded. */
    public PrintedTable hardToReplace() {
        List<Arrangement> hard =
                risk.arrangements().stream().filter(a -> !a.isEasilyReplaced()).toList();
        return PrintedTable.of(
                "Arrangements that are not recorded as easily replaced",
                hard,
                PrintedTable.text("Contract", Arrangement::id),
                PrintedTable.text("Provider", Arrangement::vendor),
                PrintedTable.text("Substitutability", a -> shown(a.substitutability())),
                PrintedTable.text(
                        "Alternatives", a -> a.alternatives().isEmpty() ? NONE : String.join(", ", a.alternatives())),
                PrintedTable.figure("Critical services down", a -> Words.number(a.criticalServicesDown())));
    }

    public PrintedTable groups() {
        return PrintedTable.of(
                "Connected providers behind the services",
                risk.groups(),
                PrintedTable.text("Ultimate parent", Group::name),
                PrintedTable.text("Seat", g -> Words.country(g.country())),
                PrintedTable.figure("Providers", g -> Words.number(g.vendors())),
                PrintedTable.figure("Products", g -> Words.number(g.products())),
                PrintedTable.figure("Contracts", g -> g.contracts() == null ? "unknown" : Words.number(g.contracts())),
                PrintedTable.figure("Critical services down", g -> Words.number(g.criticalServicesDown())));
    }

    public PrintedTable chain() {
        return PrintedTable.of(
                "Providers behind the services, by how many steps away",
                risk.chain(),
                PrintedTable.figure("Tier", s -> Words.number(s.tier())),
                PrintedTable.text("Provider", Subcontractor::vendor),
                PrintedTable.text("Seat", s -> Words.country(s.country())),
                PrintedTable.brief(
                        "Third country", s -> s.thirdCountry() == null ? "unknown" : s.thirdCountry() ? "yes" : "no"),
                PrintedTable.text("Reached through", Subcontractor::path),
                PrintedTable.figure("Critical services down", s -> Words.number(s.criticalServicesDown())));
    }

    public PrintedTable law() {
        return PrintedTable.of(
                "Law, place of provision and of data",
                risk.arrangements(),
                PrintedTable.text("Contract", Arrangement::id),
                PrintedTable.text("Provider", a -> "%s, %s".formatted(a.vendor(), Words.country(a.country()))),
                PrintedTable.text("Governing law", a -> shown(a.governingLaw())),
                PrintedTable.text("Provided from", a -> shown(a.provisionCountry())),
                PrintedTable.text("Data in", a -> shown(a.dataCountry())));
    }

    public PrintedTable exits() {
        return PrintedTable.of(
                "Exit strategies",
                risk.arrangements(),
                PrintedTable.text("Contract", Arrangement::id),
                PrintedTable.text("Provider", Arrangement::vendor),
                PrintedTable.text("Exit plan", a -> shown(a.exitPlan())),
                PrintedTable.text("Reintegration", a -> shown(a.reintegration())),
                PrintedTable.text("Substitutability", a -> shown(a.substitutability())),
                PrintedTable.text(
                        "Ends", a -> a.ends() == null ? NONE : a.ends().toString()),
                PrintedTable.text(
                        "Notice by",
                        a -> a.noticeBy() == null ? NONE : a.noticeBy().toString()),
                PrintedTable.text(
                        "Last audit",
                        a -> a.lastAudit() == null ? NONE : a.lastAudit().toString()),
                PrintedTable.text("Annual cost", ConcentrationTables::cost));
    }

    /** How many arrangements have no exit plan on record. */
    public long withoutExitPlan() {
        return risk.arrangements().stream()
                .filter(a -> !"yes".equals(a.exitPlan()))
                .count();
    }

    /** How many of the providers are known to sit in a third country. */
    public long thirdCountries() {
        return risk.chain().stream()
                .filter(s -> Boolean.TRUE.equals(s.thirdCountry()))
                .count();
    }

    private static String cost(Arrangement a) {
        return a.annualCost() == null
                ? NONE
                : (Phrases.number(a.annualCost()) + " " + (a.currency() == null ? "" : a.currency())).strip();
    }

    private static String shown(@Nullable String text) {
        return text == null ? NONE : text.replace('-', ' ');
    }
}
