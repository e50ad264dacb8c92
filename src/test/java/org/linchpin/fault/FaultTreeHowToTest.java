package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;

/** The how-to's files give the how-to's answer. */
class FaultTreeHowToTest {
    private static final Pattern FILE = Pattern.compile("```csv ([a-z]+\\.csv)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExampleOfTheHowToIsTrue(@TempDir Path folder) throws IOException {
        // Given
        String howTo = Files.readString(Path.of("docs", "how-to", "analyse-a-fault-tree.md"));
        for (MatchResult file : FILE.matcher(howTo).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        String answer = ANSWER.matcher(howTo)
                .results()
                .map(json -> json.group(1).replaceAll("\\s", ""))
                .collect(Collectors.joining());

        // When
        ImportResult result = new CsvImport(ImportLimits.DEFAULT).readFolder(folder);

        // Then
        assertThat(result).isInstanceOf(ImportResult.Accepted.class);
        DependencyGraph graph =
                DependencyGraph.of(((ImportResult.Accepted) result).graph(), LocalDate.of(2026, 1, 1));
        CutSets found = new MinimalCutSets(graph)
                .of(graph.node("top"), Set.of(NodeKind.PRODUCT), FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT);
        String sets = found.sets().stream()
                .map(set -> set.stream()
                        .map(node -> '"' + graph.id(node) + '"')
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat("{\"cutSets\":%s,\"order\":%d,\"truncated\":%s}".formatted(sets, found.order(), found.truncated()))
                .isEqualTo(answer);
    }
}
