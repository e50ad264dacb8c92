package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * Who falls when.
 *
 * @param moments at which a service goes down, ascending
 */
public record Timeline(List<Moment> moments) {
    public Timeline {
        moments = List.copyOf(moments);
    }

    /**
     * One moment.
     *
     * @param hours after the faults
     * @param services that go down then, by id
     * @param down services down so far
     * @param critical those of {@code down} that are critical
     * @param organizations hit so far
     */
    public record Moment(
            DependencyGraph graph, double hours, List<Integer> services, int down, int critical, int organizations) {
        public Moment {
            services = List.copyOf(services);
        }
    }

    public static final TableDefinition<Moment> TABLE = new TableDefinition<>(
            "timeline",
            "Services down and organizations hit so far, by hours after the faults",
            "moments",
            "",
            "No service would go down, among the dependencies known.",
            List.of(
                    TableColumn.hours("hours", "After", Moment::hours),
                    TableColumn.number(
                            "services",
                            "Services that go down then",
                            m -> m.services().size()),
                    TableColumn.number("services_down", "Services down so far", Moment::down),
                    TableColumn.number("critical_services_down", "Of these critical", Moment::critical),
                    TableColumn.number("organizations_hit", "Organizations hit so far", Moment::organizations),
                    TableColumn.<Moment>text("which", "Which go down then", m -> {
                        var names = new FaultNames(m.graph());
                        List<String> first =
                                m.services().stream().limit(3).map(names::full).toList();
                        int rest = m.services().size() - first.size();
                        return rest == 0
                                ? Phrases.join(first)
                                : "%s and %s more".formatted(String.join(", ", first), Words.number(rest));
                    })));

    /** The services that go down, but for the faults themselves. O(services down × log). */
    public static Timeline of(Cascade cascade) {
        return of(cascade, service -> true);
    }

    /** As the other, of the services that pass only. */
    public static Timeline of(Cascade cascade, IntPredicate counted) {
        DependencyGraph graph = cascade.graph();
        int[] services = Arrays.stream(cascade.down())
                .filter(n -> graph.kind(n) == NodeKind.SERVICE
                        && counted.test(n)
                        && !cascade.scenario().faults().contains(n))
                .toArray();
        List<Moment> moments = new ArrayList<>();
        Set<Integer> organizations = new HashSet<>();
        int critical = 0;
        int end;
        for (int start = 0; start < services.length; start = end) {
            double hours = cascade.downAfterHours(services[start]);
            List<Integer> fallen = new ArrayList<>();
            for (end = start; end < services.length && cascade.downAfterHours(services[end]) == hours; end++) {
                int service = services[end];
                fallen.add(service);
                organizations.add(graph.organization(service));
                critical += graph.service(service).criticality() == Criticality.CRITICAL ? 1 : 0;
            }
            moments.add(new Moment(graph, hours, fallen, end, critical, organizations.size()));
        }
        return new Timeline(moments);
    }

    /** The last of them; only if there is one. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** What the timeline shows, in a sentence. */
    public String finding() {
        Moment first = moments.get(0);
        String all = Words.count(last().down(), "service", "services");
        if (moments.size() == 1) {
            return last().down() == 1
                    ? "1 service would go down %s".formatted(Phrases.after(first.hours()))
                    : "All %s would go down %s".formatted(all, Phrases.after(first.hours()));
        }
        return "%s of %s would go down %s, the last %s"
                .formatted(
                        Words.number(first.down()), all, Phrases.after(first.hours()), Phrases.after(last().hours()));
    }
}
