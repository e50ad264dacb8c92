package org.linchpin.scenario;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linchpin.graph.FaultMode;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.procurement.ScenarioChange;

/**
 * What a scenario assumes; as parameters of an address the same as on the page that makes scenarios.
 *
 * @param faults ids, distinct, at most {@value #MOST_FAULTS}
 * @param hours until repair, above 0; positive infinity: never
 * @param changes at most {@value #MOST_CHANGES}, in their order
 * @param firm whether what rests on illustrative rows is hidden
 */
public record ScenarioQuery(
        List<String> faults, FaultMode mode, double hours, List<ScenarioChange> changes, boolean firm) {
    public static final String FAULT = "fault";
    public static final String CHANGE = "change";
    public static final int MOST_FAULTS = 20;
    public static final int MOST_CHANGES = 20;
    public static final String ILLUSTRATIVE = "illustrative";
    public static final String HIDE = "hide";

    public ScenarioQuery {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
        if (faults.size() > MOST_FAULTS || changes.size() > MOST_CHANGES) {
            throw new IllegalArgumentException("a scenario has at most %d faults and %d changes, not %d and %d"
                    .formatted(MOST_FAULTS, MOST_CHANGES, faults.size(), changes.size()));
        }
        if (!(hours > 0)) {
            throw new IllegalArgumentException("an outage lasts more than 0 hours, not " + hours);
        }
    }

    /**
     * What the address says. Changes that cannot be read are left out.
     *
     * @param usual hours where it says nothing
     * @throws ProblemException if the outage makes no sense
     */
    public static ScenarioQuery of(PageAddress address, double usual) {
        Outage outage = Outage.of(address, usual);
        return new ScenarioQuery(
                texts(address, FAULT).limit(MOST_FAULTS).toList(),
                outage.mode(),
                outage.hours(),
                texts(address, CHANGE)
                        .flatMap(text -> ScenarioChange.parse(text).stream())
                        .limit(MOST_CHANGES)
                        .toList(),
                HIDE.equals(address.value(ILLUSTRATIVE)));
    }

    /** The same as it was stored by {@link #text}. */
    public static ScenarioQuery parse(String text) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.add(Map.entry(
                        URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        return of(PageAddress.of("/", parameters), Double.POSITIVE_INFINITY);
    }

    /** All of it, also what is usual, so that it stays what it was. */
    public PageAddress address(String path) {
        PageAddress address = PageAddress.of(path)
                .with(
                        Outage.HOURS,
                        Double.isInfinite(hours)
                                ? Outage.NEVER
                                : Double.toString(hours).replaceFirst("\\.0$", ""))
                .with(Outage.MODE, mode.text())
                .withAll(FAULT, faults)
                .withAll(CHANGE, changes.stream().map(ScenarioChange::text).toList());
        return firm ? address.with(ILLUSTRATIVE, HIDE) : address;
    }

    /** As it is stored. */
    public String text() {
        return address("/").toString().substring(2);
    }

    public boolean isEmpty() {
        return faults.isEmpty() && changes.isEmpty();
    }

    private static Stream<String> texts(PageAddress address, String name) {
        return address.parameters().getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct();
    }
}
