package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Product;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.ExposureQuery;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.PresentSupplier;
import org.linchpin.procurement.RepairHours;
import org.linchpin.procurement.SupplierChange;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplierWhatIf;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.procurement.TenderSheet.Item;
import org.linchpin.report.procurement.TenderSheet.Part;

/** Derives questions and clauses for one candidate from the graph, as if the buyers switched to it. */
final class TenderWriter {
    /** Names in one question; of more it counts the rest. */
    private static final int MOST_NAMES = 12;

    /** Services in one part; of more the most urgent. */
    private static final int MOST_SERVICES = 20;

    private final Comparison comparison;
    private final SupplierComparison changes;
    private final Candidate candidate;
    private final DependencyGraph graph;
    private final FaultNames names;
    private final String product;

    TenderWriter(Comparison comparison, SupplierComparison changes, Candidate candidate) {
        this.comparison = comparison;
        this.changes = changes;
        this.candidate = candidate;
        graph = comparison.analysis().graph();
        names = new FaultNames(graph);
        product = graph.name(candidate.product());
    }

    TenderSheet sheet() {
        return new TenderSheet(
                names.full(candidate.product()),
                comparison.name(),
                ("Questions to put to the supplier of %s and clauses to agree with it, for %s. Each follows from what is recorded,"
                                + " and from what is not: the line below it says from what. They are a start for those who write"
                                + " the tender, not legal advice.")
                        .formatted(names.full(candidate.product()), comparison.name()),
                List.of(disclosure(), jurisdiction(), repair(), supply(), exit()));
    }

    private Part disclosure() {
        List<Item> items = new ArrayList<>();
        for (int node :
                candidate.behind().toDisclose().stream().limit(MOST_NAMES).toList()) {
            items.add(new Item(
                    "Name every product, vendor and place without which %s cannot be delivered, over all tiers, and say which of them have a second source."
                            .formatted(names.full(node)),
                    "Of what %s needs, %s is recorded."
                            .formatted(
                                    graph.name(node),
                                    switch (graph.product(node).upstream()) {
                                        case UNKNOWN -> "nothing";
                                        case PARTIAL -> "only a part";
                                        case COMPLETE -> "all";
                                    })));
        }
        List<Integer> shared = candidate.behind().shared();
        for (int node : shared.stream().limit(MOST_NAMES).toList()) {
            items.add(new Item(
                    "Would %s go on without %s? For how long, and by what fallback?"
                            .formatted(product, names.full(node)),
                    "The services of %s hang on it already, so that both suppliers could fail together."
                            .formatted(comparison.name())));
        }
        ExposureChange switched = candidate.switched();
        if (switched != null && !changes.used().equals(List.of(candidate.product()))) {
            switched.singlesAppeared().stream()
                    .filter(node -> node != candidate.product() && node != graph.vendorOf(candidate.product()))
                    .limit(MOST_NAMES)
                    .forEach(node -> items.add(new Item(
                            "How is %s made redundant, and when was that last tested?".formatted(names.full(node)),
                            "After switching it alone would take a service down, which it does not today.")));
        }
        List<Integer> vendors = candidate.behind().vendors();
        if (!vendors.isEmpty()) {
            items.add(new Item(
                    "Confirm that the suppliers behind %s are %s, and tell us of any change before it takes effect."
                            .formatted(product, some(vendors)),
                    "%s behind it, over any number of tiers."
                            .formatted(Words.count(
                                    vendors.size(), "other vendor is recorded", "other vendors are recorded"))));
        }
        return new Part(
                "What to disclose",
                items.isEmpty()
                        ? "All that it needs is recorded as known, and nothing of it is shared with what is in use."
                        : "What is not known cannot be called independent. Ask before the award, and make the answer part of the contract.",
                items);
    }

    private Part jurisdiction() {
        Jurisdictions of = candidate.jurisdictions();
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                "Name the ultimate owner and its seat, the seat of the contracting party, and every place from which %s is run or supported."
                        .formatted(product),
                "Recorded: owner %s, seat %s, place %s."
                        .formatted(country(of.owner()), country(of.seat()), country(of.place()))));
        items.add(new Item(
                "Tell us of a change of owner, seat or place at least as long before as a change of supplier takes us, and let us leave the contract if it happens.",
                "Whose jurisdiction applies may change during the contract."));
        items.add(new Item(
                "What would become of our installation if the law of %s forbade you to supply us?"
                        .formatted(
                                of.owner().equals(Graph.UNKNOWN_COUNTRY)
                                        ? "your owner’s country"
                                        : Words.country(of.owner())),
                withoutVendor(graph.product(candidate.product()))));
        return new Part(
                "Whose jurisdiction applies",
                "Facts to confirm. Whether origin may decide an award depends on procurement law.",
                items);
    }

    /** What the services that would hang on it can bear. */
    private Part repair() {
        var whatIf = new SupplierWhatIf(graph, comparison.buyers(), ExposureQuery.DEFAULT.singlesOnly());
        List<RepairHours> hours = new ArrayList<>(RepairHours.of(
                whatIf, graph, new SupplierChange(Move.SWITCH, comparison.category(), candidate.product())));
        hours.sort(
                Comparator.comparing(RepairHours::withinHours, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                        .thenComparingDouble(RepairHours::downAfterHours)
                        .thenComparing(h -> graph.id(h.service())));
        List<Item> items = new ArrayList<>();
        hours.stream()
                .map(RepairHours::withinHours)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(shortest -> items.add(new Item(
                        shortest == 0
                                ? "No outage of %s is short enough: offer a second source or a fallback that carries our services on."
                                        .formatted(product)
                                : "Repair every outage of %s within %s, at any hour of any day."
                                        .formatted(product, Phrases.hours(shortest)),
                        "The shortest that a service which would hang on it can bear; the services follow.")));
        hours.stream().limit(MOST_SERVICES).forEach(h -> items.add(service(h)));
        if (hours.size() > MOST_SERVICES) {
            items.add(new Item(
                    "%s more would go down with it.".formatted(Words.number(hours.size() - MOST_SERVICES)),
                    "Only the most urgent stand here."));
        }
        return new Part(
                "How long it may be out, and what must carry on meanwhile",
                hours.isEmpty()
                        ? "No service would go down with it alone, among the dependencies known."
                        : "Reckoned with the impact tolerances, recovery times and fallbacks that are recorded for the services.",
                items);
    }

    private Item service(RepairHours hours) {
        String name = names.full(hours.service());
        Double within = hours.withinHours();
        String down = "It would go down %s".formatted(Phrases.after(hours.downAfterHours()));
        if (within == null) {
            return new Item(
                    "Agree a repair time for what “%s” needs; decide first how long it may be down.".formatted(name),
                    down + "; no impact tolerance is recorded.");
        }
        Double tolerance = graph.service(hours.service()).toleranceHours();
        double recovery = graph.service(hours.service()).recoveryHours();
        return new Item(
                within == 0
                        ? "“%s” bears no outage of it at all: demand a fallback of its own.".formatted(name)
                        : "“%s” bears an outage of at most %s.".formatted(name, Phrases.hours(within)),
                "%s; its tolerance is %s, and it needs %s to come back once the supplier has repaired."
                        .formatted(down, Phrases.hours(tolerance == null ? 0 : tolerance), Phrases.hours(recovery)));
    }

    private Part supply() {
        Product row = graph.product(candidate.product());
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                "What is installed and what is stored must go on working and stay readable after supply ends, for at least as long as a change to another product takes us.",
                withoutVendor(row)));
        if (row.withoutVendorHours() == 0) {
            items.add(new Item(
                    "Deposit what we need to run it without you (software, keys, instructions) with a third party, and test the deposit once a year.",
                    "It is recorded as stopping at once with its vendor."));
        }
        return new Part("If supply ends", "Insolvency, sanctions and exits end supply without notice.", items);
    }

    private Part exit() {
        List<Item> items = new ArrayList<>();
        Contract own = candidate.contract();
        items.add(new Item(
                "Hand over data and configuration in an open format at the end, help with the move, and state what both cost.",
                own == null || own.substitutability() == null
                        ? "How hard it is to replace is not recorded."
                        : "It is recorded as replaceable: %s; exit plan: %s."
                                .formatted(
                                        own.substitutability().text(),
                                        own.exitPlan() == null ? "not recorded" : own.exitPlan())));
        int others = changes.candidates().size() - 1;
        items.add(new Item(
                "Name the products to which customers have moved from yours, and how long that took.",
                "%s of this category %s recorded."
                        .formatted(
                                Words.count(others, "other product", "other products"), others == 1 ? "is" : "are")));
        for (PresentSupplier present : changes.present()) {
            Contract contract = present.contract();
            if (contract != null && present.product() != candidate.product()) {
                items.add(ending(present, contract));
            }
        }
        items.add(new Item(
                "Give notice of an end, of a price change and of the end of a product’s support at least as long before as we have to give it.",
                "A period of notice that binds one side only moves the risk to the other."));
        return new Part("Exit and notice", "Agree the way out before the way in.", items);
    }

    private Item ending(PresentSupplier present, Contract contract) {
        String name = names.full(present.product());
        return new Item(
                contract.ends() == null
                        ? "Be ready before we give notice for %s.".formatted(name)
                        : "Be accepted in service before %s, when the contract for %s ends."
                                .formatted(contract.ends(), name),
                contract.noticeBy() == null
                        ? "Its end or period of notice is not recorded."
                        : "Notice must be given by %s (%s days before the end)%s."
                                .formatted(
                                        contract.noticeBy(),
                                        contract.noticeDays(),
                                        contract.noticeBy().isBefore(graph.asOf()) ? ", which has passed" : ""));
    }

    private static String withoutVendor(Product row) {
        double hours = row.withoutVendorHours();
        return hours == 0
                ? "Recorded: without its vendor it stops at once."
                : Double.isInfinite(hours)
                        ? "Recorded: what is installed goes on without its vendor, without updates."
                        : "Recorded: what is installed goes on for %s without its vendor."
                                .formatted(Phrases.hours(hours));
    }

    private static String country(String code) {
        return code.equals(Graph.UNKNOWN_COUNTRY) ? "not known" : Words.country(code);
    }

    private String some(List<Integer> nodes) {
        return names.some(nodes, MOST_NAMES);
    }
}
