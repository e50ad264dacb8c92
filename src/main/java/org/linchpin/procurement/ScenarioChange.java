package org.linchpin.procurement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/** A change that a scenario assumes. Each has a text that stands in addresses, {@code |} between its parts: no id holds one. */
public sealed interface ScenarioChange {
    /** What {@link #parse} reads. */
    String text();

    /** The ids that it names. */
    List<String> ids();

    /**
     * An organization adds a second source, or replaces what it uses.
     *
     * @param organization id
     * @param product id of the product that it adds or switches to, in each of its dependencies on the product's category
     */
    record Supplier(Move move, String organization, String product) implements ScenarioChange {
        @Override
        public String text() {
            return String.join("|", move.text(), organization, product);
        }

        @Override
        public List<String> ids() {
            return List.of(organization, product);
        }
    }

    /**
     * A dependency gets another ride-through; so do the others of its group.
     *
     * @param group null where it stands alone
     * @param hours at least 0
     */
    record RideThrough(String from, @Nullable String group, String to, double hours) implements ScenarioChange {
        public RideThrough {
            if (!(hours >= 0) || Double.isInfinite(hours)) {
                throw new IllegalArgumentException("a ride-through is 0 hours or more, but is " + hours);
            }
        }

        @Override
        public String text() {
            return String.join("|", "ride", RowEdit.text(hours), from, to, group == null ? "" : group);
        }

        @Override
        public List<String> ids() {
            return List.of(from, to);
        }
    }

    /**
     * A dependency ends.
     *
     * @param group null where it stands alone
     */
    record End(String from, @Nullable String group, String to) implements ScenarioChange {
        @Override
        public String text() {
            return String.join("|", "end", from, to, group == null ? "" : group);
        }

        @Override
        public List<String> ids() {
            return List.of(from, to);
        }
    }

    /**
     * One dependency is on another product from now on; the others of its group stay.
     *
     * @param group null where it stands alone
     * @param product id of what takes the place of {@code to}
     */
    record Replace(String from, @Nullable String group, String to, String product) implements ScenarioChange {
        @Override
        public String text() {
            return String.join("|", "replace", product, from, to, group == null ? "" : group);
        }

        @Override
        public List<String> ids() {
            return List.of(from, to, product);
        }
    }

    /** The change that a text means; empty if it means none. The name of a group may hold anything. */
    static Optional<ScenarioChange> parse(String text) {
        String[] kind = text.split("\\|", 2);
        if (kind.length < 2) {
            return Optional.empty();
        }
        if (kind[0].equals("end")) {
            String[] parts = kind[1].split("\\|", 3);
            return parts.length == 3 ? Optional.of(new End(parts[0], group(parts[2]), parts[1])) : Optional.empty();
        }
        if (kind[0].equals("ride")) {
            String[] parts = kind[1].split("\\|", 4);
            return parts.length == 4 ? ride(parts) : Optional.empty();
        }
        if (kind[0].equals("replace")) {
            String[] parts = kind[1].split("\\|", 4);
            return parts.length == 4
                    ? Optional.of(new Replace(parts[1], group(parts[3]), parts[2], parts[0]))
                    : Optional.empty();
        }
        String[] parts = kind[1].split("\\|", -1);
        return parts.length == 2
                ? Choice.find(Move.class, kind[0]).map(move -> new Supplier(move, parts[0], parts[1]))
                : Optional.empty();
    }

    private static Optional<ScenarioChange> ride(String[] parts) {
        try {
            return Optional.of(new RideThrough(parts[1], group(parts[3]), parts[2], Double.parseDouble(parts[0])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String group(String text) {
        return text.isEmpty() ? null : text;
    }
}
