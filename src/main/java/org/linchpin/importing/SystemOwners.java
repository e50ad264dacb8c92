package org.linchpin.importing;

import static org.linchpin.importing.DependencyRules.need;
import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linchpin.graph.RowType;

/** Checks that a system is needed only within the group of companies that owns it. O(1) a row, amortized. */
final class SystemOwners {
    private final Definitions definitions;
    private final Problems problems;
    private final Map<String, Optional<String>> ultimateOwners = new HashMap<>();

    SystemOwners(Definitions definitions, Problems problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    void check(ReadRow dependency) {
        String from = need(dependency).from();
        String system = need(dependency).to();
        ReadRow needed = definitions.find(system);
        ReadRow needing = definitions.find(from);
        if (needed == null || needing == null || needed.type() != RowType.SYSTEM) {
            return;
        }
        if (needing.type() == RowType.PRODUCT) {
            problems.add(
                    dependency,
                    "to",
                    system,
                    "%s is a system, which no product may need. Write what the product %s needs as a product."
                            .formatted(quoted(system), quoted(from)));
            return;
        }
        Optional<String> owner = ultimateOwner(system, needed);
        Optional<String> user = ultimateOwner(from, needing);
        if (owner.isPresent() && user.isPresent() && !owner.equals(user)) {
            problems.add(
                    dependency,
                    "to",
                    system,
                    "%s is a system of %s, but %s belongs to %s. A system serves one owner and its subsidiaries; name a service or product instead."
                            .formatted(quoted(system), quoted(owner.get()), quoted(from), quoted(user.get())));
        }
    }

    /** The ultimate parent of the owner of a system or service; nothing where the rows do not say. */
    private Optional<String> ultimateOwner(String id, ReadRow row) {
        return ultimateOwners.computeIfAbsent(id, any -> {
            String organization = row.values().text("organization");
            ReadRow ancestor = organization == null ? null : definitions.find(organization);
            if (ancestor == null || ancestor.type() != RowType.ORGANIZATION) {
                return Optional.empty();
            }
            Set<String> seen = new HashSet<>();
            while (ancestor.values().text("parent") != null) {
                ReadRow parent = ParentCycles.parent(definitions, ancestor);
                if (parent == null || !seen.add(parent.values().required("id"))) {
                    return Optional.empty();
                }
                ancestor = parent;
            }
            return Optional.of(ancestor.values().required("id"));
        });
    }
}
