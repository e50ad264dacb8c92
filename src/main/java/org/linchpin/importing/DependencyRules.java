package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.RowType;

/** What holds among the rows of {@code dependencies.csv}: redundancy groups, and who may need a system. */
final class DependencyRules {
    private static final Comparator<String> TEXT = DependencyRules::compare;
    private static final Comparator<ReadRow> GROUP = Comparator.<ReadRow, String>comparing(r -> need(r).from(), TEXT)
            .thenComparing(r -> Objects.requireNonNullElse(need(r).group(), ""), TEXT);
    /** The order of a graph, so that it need not sort a million rows again. */
    private static final Comparator<ReadRow> KEY = GROUP.thenComparing(r -> need(r).to(), TEXT);

    private final UploadRows rows;
    private final Problems problems;

    DependencyRules(UploadRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** Checks all rows, and answers the distinct ones. */
    List<ReadRow> check() {
        boolean allPlaced = !rows.isIncomplete(RowType.DEPENDENCY)
                && rows.dependencies().stream().allMatch(row -> row.row() != null);
        List<ReadRow> distinct =
                new DistinctRows(problems).of(rows.dependencies(), KEY, "to", DependencyRules::subject);
        int end;
        for (int start = 0; start < distinct.size(); start = end) {
            end = start + 1;
            while (end < distinct.size() && GROUP.compare(distinct.get(start), distinct.get(end)) == 0) {
                end++;
            }
            if (need(distinct.get(start)).group() != null) {
                checkGroup(distinct.subList(start, end), allPlaced);
            }
        }
        var owners = new SystemOwners(rows.definitions(), problems);
        distinct.forEach(owners::check);
        return distinct;
    }

    private void checkGroup(List<ReadRow> members, boolean allPlaced) {
        List<ReadRow> good = members.stream()
                .filter(ReadRow::isGood)
                .sorted(ReadRow.READING_ORDER)
                .toList();
        if (good.isEmpty()) {
            return;
        }
        ReadRow first = good.get(0);
        if (good.size() == members.size()) {
            checkDatasets(first, good);
        }
        checkAgreement(first, good, "kind", need -> need.kind().text());
        checkAgreement(first, good, "ride_through_hours", DependencyRules::rideThrough);
        boolean agreed = checkAgreement(first, good, "required", need -> "" + required(need));
        int required = required(need(first));
        if (agreed && allPlaced && required > members.size()) {
            problems.add(
                    first,
                    "required",
                    "" + required,
                    "%s requires %d of %d members. Write at most %d, or add members."
                            .formatted(group(first), required, members.size(), members.size()));
        }
    }

    private void checkDatasets(ReadRow first, List<ReadRow> good) {
        List<String> home = first.record().provenance().datasets();
        good.stream()
                .filter(row -> !row.record().provenance().datasets().equals(home))
                .findFirst()
                .ifPresent(row -> problems.add(
                        row,
                        "group",
                        Objects.requireNonNullElse(need(row).group(), ""),
                        "%s lies in the data set %s too, see %s. Keep all rows of a group in one data set."
                                .formatted(group(first), quoted(first.file().dataset()), first.place(row))));
    }

    /** Reports the rows that differ from the first one; true if there are none. */
    private boolean checkAgreement(
            ReadRow first, List<ReadRow> good, String column, Function<Dependency, String> cell) {
        String agreed = cell.apply(need(first));
        boolean all = true;
        for (ReadRow row : good) {
            String value = cell.apply(need(row));
            if (!value.equals(agreed)) {
                all = false;
                problems.add(
                        row,
                        column,
                        value,
                        "%s has \"%s\" %s in %s, but %s here. Write the same in all rows of a group."
                                .formatted(group(first), column, agreed, first.place(row), value));
            }
        }
        return all;
    }

    private static int required(Dependency need) {
        Integer required = need.required();
        return required == null ? 1 : required;
    }

    private static String rideThrough(Dependency need) {
        return BigDecimal.valueOf(need.rideThroughHours()).stripTrailingZeros().toPlainString();
    }

    private static String group(ReadRow row) {
        return "Group " + quoted(Objects.requireNonNullElse(need(row).group(), "")) + " of "
                + quoted(need(row).from());
    }

    private static String subject(ReadRow row) {
        Dependency need = need(row);
        String among = need.group() == null ? "" : " in group " + quoted(need.group());
        return quoted(need.from()) + " needs " + quoted(need.to()) + among;
    }

    static Dependency need(ReadRow row) {
        return (Dependency) row.record();
    }

    /** Most equal texts are one object here, see {@link Texts}. */
    @SuppressWarnings("ReferenceEquality")
    private static int compare(String a, String b) {
        return a == b ? 0 : a.compareTo(b);
    }
}
