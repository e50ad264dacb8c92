package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No form that changes something ships without the token of the session, and no template writes what it did not escape. */
class FormTemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>\\s*(\\S+\\s+/})?");
    private static final Pattern RAW = Pattern.compile("\\{[^}]*\\.raw}");

    @Test
    void everyFormThatPostsBeginsWithTheToken() throws IOException {
        for (Path template : templates()) {
            FORM.matcher(Files.readString(template))
                    .results()
                    .forEach(form -> assertThat(form.group(1))
                            .as("%s: %s", template, form.group())
                            .isEqualTo("{#csrf /}"));
        }
    }

    @Test
    void onlyPicturesAndRenderedTemplatesAreNotEscapedAgain() throws IOException {
        for (Path template : templates()) {
            RAW.matcher(Files.readString(template))
                    .results()
                    .forEach(
                            raw -> assertThat(raw.group())
                                    .as("%s", template)
                                    .matches(
                                            "\\{[^}]*([sS]vg|[pP]icture|[cC]hart|[dD]rawing|[tT]imeline|section\\.html)[^}]*\\.raw}"));
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> walk = Files.walk(TEMPLATES)) {
            return walk.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
