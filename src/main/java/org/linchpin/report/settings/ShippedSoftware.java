package org.linchpin.report.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.linchpin.platform.OwnCode;

/** What ships with Linchpin, by the bills of materials (CycloneDX) that packaging writes beside it. */
final class ShippedSoftware {
    /** Of the application, and of the Neo4j that runs beside it; relative to the packaged application. */
    private static final List<String> FILES = List.of("linchpin.cdx.json", "neo4j/neo4j.cdx.json");

    private ShippedSoftware() {}

    /**
     * One library.
     *
     * @param program that it is part of
     * @param licence identifiers of SPDX where the library has them
     */
    record Library(String name, String version, String licence, String program) {}

    /** All of them by name; empty where nothing was packaged. */
    static List<Library> list(ObjectMapper json) {
        return Stream.of("", "target/quarkus-app/")
                .map(below ->
                        FILES.stream().map(file -> OwnCode.beside(below + file)).toList())
                .filter(files -> Files.exists(files.get(0)))
                .findFirst()
                .map(files -> read(json, files))
                .orElse(List.of());
    }

    /** The libraries of these files by name; a file that is not there has none. */
    static List<Library> read(ObjectMapper json, List<Path> files) {
        List<Library> libraries = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                try {
                    JsonNode bom = json.readTree(file.toFile());
                    String program = bom.at("/metadata/component/name").asText();
                    bom.path("components").forEach(component -> libraries.add(library(component, program)));
                } catch (IOException e) {
                    throw new UncheckedIOException(file + " cannot be read", e);
                }
            }
        }
        libraries.sort(Comparator.comparing(Library::name)
                .thenComparing(Library::version)
                .thenComparing(Library::program));
        return libraries;
    }

    private static Library library(JsonNode component, String program) {
        String licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(ShippedSoftware::licence)
                .distinct()
                .collect(Collectors.joining("; "));
        String group = component.path("group").asText();
        return new Library(
                (group.isEmpty() ? "" : group + ":") + component.path("name").asText(),
                component.path("version").asText(),
                licences.isEmpty() ? "not stated" : licences,
                program);
    }

    /** An expression, or one licence by its identifier, or else its name. */
    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return choice.has("expression")
                ? choice.path("expression").asText()
                : licence.has("id")
                        ? licence.path("id").asText()
                        : licence.path("name").asText();
    }
}
