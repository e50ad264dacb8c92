package org.linchpin.importing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportProblem.Severity;
import org.linchpin.importing.ImportResult;

/** The cases of {@code importing/bad-registers.txt}, whose head explains how they are written. */
class BadRegistersTest {
    private static final String STEM = RegisterFiles.NORD + "/";
    private static final Set<String> FOUND_IN_THE_EXAMPLE = Set.of("recovery-time-proxy", "expense");

    /** A finding in words: place, rule and value. */
    private record Expected(String place, String rule, String value, String fragment) {}

    /** One case; {@code files} are those of the upload. */
    private static final class BadRegister {
        private final String name;
        private final List<Expected> expected = new ArrayList<>();
        private Map<String, byte[]> files = RegisterFiles.files(RegisterFiles.NORD);

        private BadRegister(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachFindingIsReportedWithItsPlaceAndRule(BadRegister bad) {
        ImportResult result = RegisterFiles.read(RegisterFiles.zip(bad.files));

        List<ImportProblem> findings = result.problems().stream()
                .filter(finding -> !FOUND_IN_THE_EXAMPLE.contains(finding.rule())
                        || bad.expected.stream().anyMatch(e -> e.rule.equals(finding.rule())))
                .toList();
        assertThat(findings)
                .extracting(f -> shown(f.file()) + ":" + f.line() + ":" + f.column() + " " + f.rule())
                .as("of %s", findings)
                .containsExactlyElementsOf(
                        bad.expected.stream().map(e -> e.place + " " + e.rule).toList());
        for (int i = 0; i < findings.size(); i++) {
            assertThat(findings.get(i).message()).contains(bad.expected.get(i).fragment);
            assertThat(findings.get(i).value().strip()).startsWith(bad.expected.get(i).value);
        }
        boolean rejected = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        assertThat(result instanceof ImportResult.Rejected).isEqualTo(rejected);
    }

    @Test
    void everyRuleHasACase() {
        Set<Rule> shown = EnumSet.noneOf(Rule.class);
        cases().flatMap(bad -> bad.expected.stream())
                .forEach(e -> Arrays.stream(Rule.values())
                        .filter(rule -> rule.id().equals(e.rule))
                        .forEach(shown::add));

        assertThat(shown).containsExactlyInAnyOrder(Rule.values());
        assertThat(cases().count()).isGreaterThan(60);
    }

    static Stream<BadRegister> cases() {
        List<BadRegister> cases = new ArrayList<>();
        for (String line : lines()) {
            BadRegister last = cases.isEmpty() ? null : cases.get(cases.size() - 1);
            if (line.startsWith("### ")) {
                cases.add(new BadRegister(line.substring(4)));
            } else if (last != null && line.startsWith("! ")) {
                String[] parts = line.substring(2).split("\\|", 4);
                last.expected.add(new Expected(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()));
            } else if (last != null && line.length() > 1) {
                change(last, line.charAt(0), line.substring(1).strip());
            }
        }
        return cases.stream();
    }

    private static void change(BadRegister bad, char what, String words) {
        String[] word = words.split(" ", 4);
        String path = path(word[0]);
        switch (what) {
            case '=' ->
                RegisterFiles.set(bad.files, path, Integer.parseInt(word[1]), word[2], word.length < 4 ? "" : word[3]);
            case '+' -> {
                Map<String, String> values = new TreeMap<>();
                for (String pair : words.split(" ", -1)) {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        values.put(pair.substring(0, equals), pair.substring(equals + 1));
                    }
                }
                RegisterFiles.copy(bad.files, path, Integer.parseInt(word[1]), values);
            }
            case '-' -> {
                if (word.length == 1) {
                    bad.files.remove(path);
                } else {
                    RegisterFiles.remove(bad.files, path, Integer.parseInt(word[1]));
                }
            }
            case '>' -> {
                String text = words.substring(word[0].length())
                        .strip()
                        .replace("\\n", "\n")
                        .replace("\\0", "\0");
                bad.files.put(
                        path,
                        text.contains("\\xFF")
                                ? text.replace("\\xFF", "\u00FF").getBytes(StandardCharsets.ISO_8859_1)
                                : text.getBytes(StandardCharsets.UTF_8));
            }
            case '~' -> {
                byte[] file = Objects.requireNonNull(bad.files.remove(path), path);
                bad.files.put(path(word[1]), file);
            }
            case '&' ->
                RegisterFiles.files(RegisterFiles.SUED)
                        .forEach((file, bytes) -> bad.files.put(file.replace(RegisterFiles.SUED, words), bytes));
            case '%' -> {
                Map<String, byte[]> moved = new TreeMap<>();
                bad.files.forEach(
                        (file, bytes) -> moved.put(file.replace(STEM, words.equals("none") ? "" : words + "/"), bytes));
                bad.files = moved;
            }
            default -> throw new IllegalArgumentException(what + words);
        }
    }

    private static String shown(String file) {
        return file.equals(RegisterFiles.NORD)
                ? ""
                : file.replace(STEM + "reports/", "").replace(STEM, "");
    }

    /** A file of reports/ by its name alone; others by the path in the package, or, after a slash, in the upload. */
    private static String path(String word) {
        if (word.startsWith("/")) {
            return word.substring(1);
        }
        return STEM + (word.contains("/") ? "" : "reports/") + word;
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(BadRegistersTest.class.getResourceAsStream("/importing/bad-registers.txt"))) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
