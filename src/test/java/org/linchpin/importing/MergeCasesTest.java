package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.graph.Column;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

/** The cases of {@code importing/merges.txt}, whose head explains how they are written. */
class MergeCasesTest {
    /** One case. */
    private static final class MergeCase {
        private final String name;
        private final Map<String, byte[]> upload = new TreeMap<>();
        private final List<String> gone = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private Map<String, byte[]> stored;

        private MergeCase(String name, Map<String, byte[]> stored) {
            this.name = name;
            this.stored = stored;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aMergeChangesWhatItNames(MergeCase merge) {
        Graph stored = UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(merge.stored)));

        ImportResult result = UploadFiles.merge(stored, UploadFiles.zip(merge.upload));

        if (merge.problems.isEmpty()) {
            Graph merged = UploadFiles.accepted(result);
            assertThat(without(rows(stored), rows(merged))).containsExactlyElementsOf(merge.gone);
            assertThat(without(rows(merged), rows(stored))).containsExactlyElementsOf(merge.added);
        } else {
            assertThat(result).isInstanceOf(ImportResult.Rejected.class);
            assertThat(result.problems()).as("%s", result.problems()).hasSameSizeAs(merge.problems);
            for (int i = 0; i < merge.problems.size(); i++) {
                ImportProblem problem = result.problems().get(i);
                String[] expected = merge.problems.get(i).split("\\|", 3);
                assertThat(problem.file() + ":" + problem.line() + ":" + problem.column())
                        .isEqualTo(expected[0].strip());
                assertThat(problem.value()).contains(expected[1].strip());
                assertThat(problem.message()).contains(expected[2].strip());
            }
        }
    }

    static Stream<MergeCase> cases() {
        var head = new MergeCase("head", UploadFiles.valid());
        List<MergeCase> cases = new ArrayList<>(List.of(head));
        String path = "";
        for (String line : CaseText.lines("/importing/merges.txt")) {
            MergeCase last = cases.get(cases.size() - 1);
            String rest = line.substring(Math.min(2, line.length()));
            if (line.startsWith("### ")) {
                Map<String, byte[]> stored = UploadFiles.valid();
                stored.putAll(head.upload);
                cases.add(new MergeCase(line.substring(4), stored));
                path = "";
            } else if (line.startsWith("% folders ")) {
                last.stored = CaseText.inFolders(
                        last.stored, line.substring("% folders ".length()).split(" "));
            } else if (line.startsWith("> ")) {
                path = rest;
                last.upload.put(path, new byte[0]);
            } else if (line.startsWith("- ")) {
                last.gone.add(rest);
            } else if (line.startsWith("+ ")) {
                last.added.add(rest);
            } else if (line.startsWith("! ")) {
                last.problems.add(rest);
            } else if (!path.isEmpty() && !line.equals("= nothing")) {
                last.upload.merge(path, CaseText.bytes(line + "\n"), CaseText::concat);
            }
        }
        return cases.stream().skip(1);
    }

    private static List<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        left.removeAll(others);
        return left;
    }

    private static List<String> rows(Graph graph) {
        return Stream.of(RowType.values())
                .flatMap(type -> graph.rows(type).stream())
                .map(MergeCasesTest::text)
                .toList();
    }

    private static String text(GraphRow row) {
        Map<String, Object> cells = row.values().cells();
        String columns = row.type().columns().stream()
                .map(Column::name)
                .filter(cells::containsKey)
                .map(name -> name + "=" + shown(Objects.requireNonNull(cells.get(name))))
                .collect(Collectors.joining(" "));
        String datasets = row.provenance().datasets().stream().map(" @"::concat).collect(Collectors.joining());
        return row.type().file().replace(".csv", "") + " " + columns + datasets;
    }

    private static String shown(Object value) {
        String text = value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
        return text.replace("\r\n", "⏎");
    }
}
