package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Service;
import org.linchpin.graph.Upstream;
import org.linchpin.procurement.ServiceTypes;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.organization.SinglePoint.Action;

/** What can be done about a single point of failure, as far as the graph shows it: nothing is recommended that it does not bear out. */
final class Actions {
    private static final int NAMED = 3;

    private final Own own;
    private final DependencyGraph part;
    private final DependencyGraph whole;
    private final OwnContracts contracts;
    private final Map<String, List<Integer>> byCategory = new HashMap<>();

    /**
     * @param whole the graph in which second sources are looked for; it holds all products
     */
    Actions(Own own, DependencyGraph whole, OwnContracts contracts) {
        this.own = own;
        this.part = own.graph();
        this.whole = whole;
        this.contracts = contracts;
        for (int p = whole.kindStart(NodeKind.PRODUCT); p < whole.kindEnd(NodeKind.PRODUCT); p++) {
            byCategory
                    .computeIfAbsent(whole.product(p).category(), c -> new ArrayList<>())
                    .add(p);
        }
    }

    /**
     * The actions.
     *
     * @param down services that the fault takes down, the worst first, as nodes of the part
     * @param upInWhole whether a product, a node of the whole graph, goes on; made when first asked for
     */
    List<Action> of(Cascade cascade, int[] down, Supplier<IntPredicate> upInWhole) {
        List<Integer> lost = lostSuppliers(cascade);
        return List.of(secondSource(lost, upInWhole), rideThrough(cascade, down), exit(lost), accept(cascade, down));
    }

    /** Products that the organization itself names in a hard need that the fault breaks; ascending. */
    private List<Integer> lostSuppliers(Cascade cascade) {
        Set<Integer> lost = new TreeSet<>();
        for (int node : own.nodes()) {
            for (int g = part.groupStart(node); g < part.groupEnd(node); g++) {
                int[] down = IntStream.range(part.memberStart(g), part.memberEnd(g))
                        .map(part::member)
                        .filter(cascade::isDown)
                        .toArray();
                if (down.length >= part.threshold(g)
                        && part.isHard(g, cascade.scenario().mode())) {
                    IntStream.of(down)
                            .filter(m -> part.kind(m) == NodeKind.PRODUCT)
                            .forEach(lost::add);
                }
            }
        }
        return List.copyOf(lost);
    }

    private Action secondSource(List<Integer> lost, Supplier<IntPredicate> upInWhole) {
        if (lost.isEmpty()) {
            return new Action(
                    Action.SECOND_SOURCE,
                    null,
                    "No product stands between it and you, so no second source can be named.");
        }
        IntPredicate goesOn = upInWhole.get();
        List<String> found = new ArrayList<>();
        List<String> none = new ArrayList<>();
        boolean every = true;
        for (String category : categories(lost)) {
            if (ServiceTypes.isServiceType(category)) {
                none.add("%s is a type of service: its products need not replace each other".formatted(category));
                every = false;
                continue;
            }
            List<Integer> others = byCategory.getOrDefault(category, List.of()).stream()
                    .filter(p -> lost.stream().noneMatch(l -> part.id(l).equals(whole.id(p))))
                    .toList();
            List<Integer> up = others.stream().filter(goesOn::test).toList();
            List<Integer> known = up.stream()
                    .filter(p -> whole.product(p).upstream() != Upstream.UNKNOWN)
                    .toList();
            if (!known.isEmpty()) {
                found.add("%s for %s".formatted(names(known), category));
            } else {
                every = false;
                none.add(why(category, others.size(), up.size()));
            }
        }
        if (found.isEmpty()) {
            return new Action(Action.SECOND_SOURCE, false, sentence(none));
        }
        String would = "Would go on, as far as is known: %s.".formatted(String.join("; ", found));
        return new Action(
                Action.SECOND_SOURCE,
                every ? Boolean.TRUE : null,
                none.isEmpty() ? would : would + " " + sentence(none));
    }

    private static String why(String category, int others, int up) {
        if (others == 0) {
            return "the graph has no other product of %s".formatted(category);
        }
        return up == 0
                ? "each of the %s of %s would go down too"
                        .formatted(Words.count(others, "other product", "other products"), category)
                : "of %s of %s that might go on, the upstream is unknown"
                        .formatted(Words.count(up, "other product", "other products"), category);
    }

    private Set<String> categories(List<Integer> products) {
        Set<String> categories = new LinkedHashSet<>();
        products.forEach(p -> categories.add(part.product(p).category()));
        return categories;
    }

    private String names(List<Integer> products) {
        List<String> names = products.stream()
                .limit(NAMED)
                .map(p -> NodeName.of(whole, p).full())
                .collect(Collectors.toCollection(ArrayList::new));
        if (products.size() > NAMED) {
            names.add(Words.number(products.size() - NAMED) + " more");
        }
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }

    private Action rideThrough(Cascade cascade, int[] down) {
        if (Double.isInfinite(cascade.scenario().outageHours())) {
            return new Action(Action.RIDE_THROUGH, false, "No fallback outlasts an outage that does not end.");
        }
        double up = IntStream.of(down)
                .mapToDouble(s -> RideThrough.needed(cascade, s))
                .max()
                .orElse(0);
        if (Double.isInfinite(up)) {
            return new Action(Action.RIDE_THROUGH, null, "How long a fallback would have to last cannot be told.");
        }
        double kept = IntStream.of(down)
                .filter(s -> part.service(s).toleranceHours() != null)
                .mapToDouble(s -> forTolerance(cascade, s))
                .max()
                .orElse(0);
        String which = down.length == 1
                ? part.name(down[0])
                : "each of the %s".formatted(Words.count(down.length, "service", "services"));
        String text = "A fallback of %s at %s would outlast the outage.".formatted(Phrases.hours(up), which);
        if (kept > 0 && kept < up) {
            text += " %s would keep all impact tolerances that are stated.".formatted(Phrases.hours(kept));
        }
        return new Action(Action.RIDE_THROUGH, null, text);
    }

    private double forTolerance(Cascade cascade, int service) {
        Service row = part.service(service);
        return RideThrough.neededForTolerance(
                cascade, service, Objects.requireNonNull(row.toleranceHours()), row.recoveryHours());
    }

    private Action exit(List<Integer> lost) {
        if (lost.isEmpty() || contracts.count() == 0) {
            return new Action(
                    Action.EXIT,
                    null,
                    lost.isEmpty()
                            ? "No supplier of yours stands between, so there is no contract to leave."
                            : "No contract is loaded, so it is not known whether there is an exit plan.");
        }
        List<Contract> with = lost.stream()
                .map(p -> part.vendor(part.vendorOf(p)))
                .flatMap(v -> contracts.with(v).stream())
                .distinct()
                .sorted(Comparator.comparing(Contract::id))
                .toList();
        if (with.isEmpty()) {
            return new Action(Action.EXIT, false, "You have no contract with the suppliers that it takes down.");
        }
        boolean all = with.stream().allMatch(c -> "yes".equals(c.exitPlan()));
        return new Action(
                Action.EXIT,
                all ? Boolean.TRUE : with.stream().anyMatch(c -> c.exitPlan() == null) ? null : Boolean.FALSE,
                sentence(with.stream().map(Actions::exit).toList()));
    }

    private static String exit(Contract contract) {
        String plan = contract.exitPlan() == null
                ? "not known to have an exit plan"
                : contract.exitPlan().equals("yes") ? "has an exit plan" : "has no exit plan";
        String replace = contract.substitutability() == null
                ? ""
                : ", replaceable: " + contract.substitutability().text().replace('-', ' ');
        String notice = contract.noticeBy() == null ? "" : ", notice by " + contract.noticeBy();
        return "contract %s %s%s%s"
                .formatted(contract.id(), contract.exitPlan() == null ? "is " + plan : plan, replace, notice);
    }

    private Action accept(Cascade cascade, int[] down) {
        long breached = IntStream.of(down)
                .filter(s -> Boolean.TRUE.equals(cascade.toleranceBreached(s)))
                .count();
        long silent = IntStream.of(down)
                .filter(s -> part.service(s).toleranceHours() == null)
                .count();
        String unstated = silent == 0
                ? ""
                : " %s no impact tolerance, so nothing can be said of it."
                        .formatted(Words.count(silent, "service states", "services state"));
        if (breached > 0) {
            return new Action(
                    Action.ACCEPT,
                    false,
                    "To accept it is to accept that %s would be exceeded.%s"
                            .formatted(Words.count(breached, "impact tolerance", "impact tolerances"), unstated));
        }
        return silent == down.length
                ? new Action(
                        Action.ACCEPT,
                        null,
                        "No service that would go down states an impact tolerance: state it first.")
                : new Action(
                        Action.ACCEPT,
                        silent == 0 ? Boolean.TRUE : null,
                        "No impact tolerance that is stated would be exceeded." + unstated);
    }

    private static String sentence(List<String> parts) {
        String text = String.join("; ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
