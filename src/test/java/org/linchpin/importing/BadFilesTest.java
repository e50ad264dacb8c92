package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code importing/bad-files.txt}, whose head explains how they are written. */
class BadFilesTest {
    private record Expected(String place, String value, String fragment) {}

    /** One case; {@code files} are those of the upload. */
    private static final class BadFiles {
        private final String name;
        private final List<Expected> expected = new ArrayList<>();
        private Map<String, byte[]> files = UploadFiles.valid();
        private boolean zipOnly;

        private BadFiles(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachProblemIsReportedWithItsPlace(BadFiles bad, @TempDir Path folder) {
        ImportResult fromZip = UploadFiles.read(UploadFiles.zip(bad.files));

        assertThat(fromZip).isInstanceOf(ImportResult.Rejected.class);
        List<ImportProblem> problems = ((ImportResult.Rejected) fromZip).problems();
        assertThat(problems)
                .extracting(p -> p.file() + ":" + p.line() + ":" + p.column())
                .as("of %s", problems)
                .containsExactlyElementsOf(
                        bad.expected.stream().map(Expected::place).toList());
        for (int i = 0; i < problems.size(); i++) {
            assertThat(problems.get(i).message()).contains(bad.expected.get(i).fragment);
            assertThat(problems.get(i).value()).startsWith(bad.expected.get(i).value);
        }
        if (!bad.zipOnly) {
            ImportResult fromFolder =
                    new CsvImport(ImportLimits.DEFAULT).readFolder(UploadFiles.folder(folder, bad.files));
            assertThat(fromFolder).isEqualTo(fromZip);
        }
    }

    static Stream<BadFiles> cases() {
        List<BadFiles> cases = new ArrayList<>();
        String path = "";
        for (String line : CaseText.lines("/importing/bad-files.txt")) {
            BadFiles last = cases.isEmpty() ? null : cases.get(cases.size() - 1);
            if (line.startsWith("### ")) {
                cases.add(new BadFiles(line.substring(4)));
                path = "";
            } else if (last == null) {
                continue; // the head
            } else if (line.equals("% zip")) {
                last.zipOnly = true;
            } else if (line.startsWith("% folders ")) {
                last.files = CaseText.inFolders(
                        UploadFiles.valid(),
                        line.substring("% folders ".length()).split(" "));
            } else if (line.startsWith("> ")) {
                String[] words = line.substring(2).split(" ");
                path = new String(CaseText.bytes(words[0]), StandardCharsets.UTF_8);
                if (words.length == 1) {
                    last.files.put(path, new byte[0]);
                } else if (words[1].equals("-")) {
                    last.files.remove(path);
                }
            } else if (line.startsWith("! ")) {
                path = "";
                last.expected.add(expected(line.substring(2)));
            } else if (!path.isEmpty()) {
                last.files.merge(path, CaseText.bytes(line + "\n"), CaseText::concat);
            }
        }
        return cases.stream();
    }

    private static Expected expected(String line) {
        String[] parts = line.split("\\|", 3);
        String value = parts[1].length() < 2 ? "" : parts[1].substring(1, parts[1].length() - 1);
        return new Expected(parts[0].strip(), value.replace("\\n", "\n"), parts[2].strip());
    }
}
