package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linchpin.importing.CsvRows;
import org.linchpin.importing.Nearest;
import org.linchpin.importing.TableRow;

/** Reads the files of report packages, one after another. */
final class PackageReader {
    /** Of a JSON file that says which taxonomy is used. */
    private static final int LONGEST_JSON = 1 << 16;

    private static final Pattern MODULE = Pattern.compile("/fws/dora/([0-9.]+)/mod/dora\\.json\"");
    private static final List<String> TAXONOMIES = List.of("4.0", "4.2");
    private static final List<String> REPORTS = Stream.concat(
                    Arrays.stream(Template.values()).map(Template::file),
                    Stream.of(PackagePath.REPORT, PackagePath.PARAMETERS, PackagePath.FILING_INDICATORS))
            .toList();

    private final Findings findings;
    private final TableReader tables;
    private final int longestCell;

    PackageReader(Findings findings, int longestCell) {
        this.findings = findings;
        this.longestCell = longestCell;
        this.tables = new TableReader(findings, longestCell);
    }

    /**
     * Reads one file into its package.
     *
     * @param path as findings call it
     * @throws IOException if the bytes cannot be read, or the upload may not be read any further
     */
    void read(ReportPackage to, PackagePath place, String path, InputStream in) throws IOException {
        String name = place.name();
        if (place.folder().equals(PackagePath.META_INF)) {
            if (name.equals(PackagePath.REPORT_PACKAGE)) {
                to.has(name);
                expect(path, text(in), "report-package", "https://xbrl.org/report-package/2023");
            }
            return;
        }
        Optional<Template> template = Template.ofFile(name);
        if (template.isPresent()) {
            tables.read(to.begin(template.get()), in);
        } else if (name.equals(PackagePath.REPORT)) {
            to.has(name);
            report(path, text(in));
        } else if (name.equals(PackagePath.PARAMETERS)) {
            to.has(name);
            if (!pairs(path, in, "name", "value", Rule.PARAMETER, to.parameters())) {
                to.unreadable(name);
            }
        } else if (name.equals(PackagePath.FILING_INDICATORS)) {
            to.has(name);
            if (!pairs(path, in, "templateID", "reported", Rule.FILING_INDICATOR, to.indicators())) {
                to.unreadable(name);
            }
        } else {
            unknown(to, name, path);
        }
    }

    private void unknown(ReportPackage to, String name, String path) {
        Optional<String> meant = Nearest.slip(name, REPORTS);
        meant.flatMap(Template::ofFile).ifPresent(to::misnamed);
        meant.ifPresent(to::has);
        findings.add(
                Rule.PACKAGE,
                path,
                "A register has no such file. Maybe \"%s\"? The names of templates are in lower case."
                        .formatted(Nearest.of(name, REPORTS)));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_JSON), StandardCharsets.UTF_8);
    }

    /** Told by the text: nothing else of these files matters, and a strange one needs no parser to be refused. */
    private void expect(String path, String json, String what, String documentType) {
        if (!json.contains('"' + documentType + '"')) {
            findings.add(
                    Rule.PACKAGE,
                    path,
                    "The file does not say that it is a %s. Write {\"documentInfo\":{\"documentType\":\"%s\"}}."
                            .formatted(what, documentType));
        }
    }

    private void report(String path, String json) {
        expect(path, json, "CSV report", "https://xbrl.org/2021/xbrl-csv");
        Matcher module = MODULE.matcher(json);
        if (!module.find()) {
            findings.add(
                    Rule.PACKAGE,
                    path,
                    "The file does not extend the module of the register. Write \"extends\":[\"http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json\"].");
        } else if (!TAXONOMIES.contains(module.group(1))) {
            findings.add(
                    Rule.PACKAGE,
                    path,
                    0,
                    "",
                    module.group(1),
                    "Taxonomy %s is not known. File the register after taxonomy %s."
                            .formatted(quoted(module.group(1)), String.join(" or ", TAXONOMIES)));
        }
    }

    /** Reads a file of two columns; whether it could be understood. */
    private boolean pairs(
            String path, InputStream in, String name, String value, Rule rule, Map<String, ReportPackage.Entry> to)
            throws IOException {
        try (var rows = new CsvRows(in, longestCell)) {
            Optional<TableRow> header = rows.next();
            List<String> names = header.map(row -> Arrays.asList(row.cells())).orElse(List.of());
            if (!names.contains(name) || !names.contains(value)) {
                findings.add(
                        Rule.HEADER,
                        path,
                        header.map(TableRow::line).orElse(0),
                        "",
                        String.join(",", names),
                        "The header must be \"%s,%s\".".formatted(name, value));
                return false;
            }
            for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                String key = row.get().cell(names.indexOf(name)).strip();
                var entry = new ReportPackage.Entry(
                        row.get().line(), row.get().cell(names.indexOf(value)).strip());
                ReportPackage.Entry first = to.putIfAbsent(key, entry);
                if (first != null) {
                    findings.add(
                            rule,
                            path,
                            entry.line(),
                            name,
                            key,
                            "%s stands here a second time, first in line %d. Remove one of the rows."
                                    .formatted(quoted(key), first.line()));
                }
            }
        } catch (CsvRows.Unreadable e) {
            findings.add(Rule.CSV, path, e.line(), "", "", e.problem());
            return false;
        }
        return true;
    }
}
