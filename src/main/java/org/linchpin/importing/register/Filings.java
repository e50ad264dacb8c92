package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who filed which package as of when, and whether each package is complete. */
final class Filings {
    /** The latest first, so that what it says is taken where two disagree. */
    static final Comparator<Filing> LATEST_FIRST =
            Comparator.comparing(Filing::referenceDate).reversed().thenComparing(Filing::lei);

    private static final Pattern ENTITY = Pattern.compile("rs:([0-9A-Za-z]{1,40})\\.(IND|CON)");
    private static final String ENTITY_ID = "entityID";
    private static final String REF_PERIOD = "refPeriod";
    private static final List<String> PARAMETERS =
            List.of(ENTITY_ID, REF_PERIOD, "baseCurrency", "decimalsInteger", "decimalsMonetary");
    private static final List<String> FILES = List.of(
            PackagePath.REPORT_PACKAGE, PackagePath.REPORT, PackagePath.PARAMETERS, PackagePath.FILING_INDICATORS);

    private final Findings findings;

    Filings(Findings findings) {
        this.findings = findings;
    }

    /** The filings, the latest first; a package that does not say whose it is leaves its template rows unchecked. */
    List<Filing> of(List<ReportPackage> packages) {
        List<Filing> filings = new ArrayList<>();
        Map<String, Filing> byFiler = new HashMap<>();
        for (ReportPackage content : packages) {
            requireFiles(content);
            Optional<Filing> filing = filing(content);
            if (filing.isPresent()) {
                Filing first = byFiler.putIfAbsent(filing.get().lei(), filing.get());
                if (first == null) {
                    filings.add(filing.get());
                    PackageName.check(filing.get(), findings);
                } else {
                    filedTwice(filing.get(), first);
                }
            }
        }
        filings.sort(LATEST_FIRST);
        return filings;
    }

    private void filedTwice(Filing later, Filing first) {
        findings.add(
                Rule.FILED_TWICE,
                later.content().path(PackagePath.PARAMETERS),
                line(later.content(), ENTITY_ID),
                ENTITY_ID,
                later.lei(),
                "%s filed %s as well. Upload one register of a filer: the latest, and of those for itself and for its group the group's."
                        .formatted(later.lei(), quoted(first.content().path())));
    }

    private void requireFiles(ReportPackage content) {
        for (String file : FILES) {
            if (!content.holds(file)) {
                String folder = file.equals(PackagePath.REPORT_PACKAGE) ? PackagePath.META_INF : PackagePath.REPORTS;
                findings.add(
                        Rule.PACKAGE,
                        content.path(),
                        0,
                        "",
                        file,
                        "The package has no %s/%s. Add it.".formatted(folder, file));
            }
        }
    }

    private Optional<Filing> filing(ReportPackage content) {
        if (!content.isReadable(PackagePath.PARAMETERS)) {
            return Optional.empty();
        }
        for (String name : PARAMETERS) {
            if (!content.parameters().containsKey(name)) {
                add(Rule.PARAMETER, content, name, "The parameter \"%s\" is missing. Add it.".formatted(name));
            }
        }
        for (String name : content.parameters().keySet()) {
            if (!PARAMETERS.contains(name)) {
                add(
                        Rule.EXTRA_PARAMETER,
                        content,
                        name,
                        "%s is no parameter of a register; some supervisors reject it. Remove it."
                                .formatted(quoted(name)));
            }
        }
        String lei = lei(content);
        LocalDate date = date(content);
        return lei.isEmpty() || date == null ? Optional.empty() : Optional.of(new Filing(lei, date, content));
    }

    private String lei(ReportPackage content) {
        ReportPackage.Entry entity = content.parameters().get(ENTITY_ID);
        if (entity == null) {
            return "";
        }
        Optional<String> lei = filer(entity.value());
        if (lei.isEmpty()) {
            add(
                    Rule.PARAMETER,
                    content,
                    ENTITY_ID,
                    "%s does not name the filer. Write rs:, its LEI, and .IND or .CON."
                            .formatted(quoted(entity.value())));
            return "";
        }
        Lei.problem(lei.get())
                .ifPresent(problem -> add(Rule.LEI, content, ENTITY_ID, quoted(lei.get()) + " " + problem));
        return lei.get();
    }

    /** The filer's LEI in the parameter {@code entityID}; nothing if it names none. */
    static Optional<String> filer(String value) {
        Matcher matcher = ENTITY.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private @org.jspecify.annotations.Nullable LocalDate date(ReportPackage content) {
        ReportPackage.Entry period = content.parameters().get(REF_PERIOD);
        try {
            return period == null ? null : LocalDate.parse(period.value());
        } catch (DateTimeException e) {
            add(
                    Rule.PARAMETER,
                    content,
                    REF_PERIOD,
                    "%s is not a date. Write year-month-day, such as \"2025-12-31\"."
                            .formatted(quoted(period.value())));
            return null;
        }
    }

    private static int line(ReportPackage content, String parameter) {
        ReportPackage.Entry entry = content.parameters().get(parameter);
        return entry == null ? 0 : entry.line();
    }

    private void add(Rule rule, ReportPackage content, String parameter, String message) {
        ReportPackage.Entry entry = content.parameters().get(parameter);
        findings.add(
                rule,
                content.path(PackagePath.PARAMETERS),
                entry == null ? 0 : entry.line(),
                parameter,
                entry == null ? "" : entry.value(),
                message);
    }
}
