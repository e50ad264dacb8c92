package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linchpin.importing.Nearest;

/** Rule 808: FilingIndicators.csv says of each template whether it is filed. */
final class FilingIndicators implements RegisterCheck {
    private static final List<String> CODES =
            Arrays.stream(Template.values()).map(Template::code).toList();

    @Override
    public void check(ReportPackage content, Findings findings) {
        if (!content.isReadable(PackagePath.FILING_INDICATORS)) {
            return;
        }
        for (Map.Entry<String, ReportPackage.Entry> indicator :
                content.indicators().entrySet()) {
            String code = indicator.getKey();
            String value = indicator.getValue().value();
            if (Template.ofCode(code).isEmpty()) {
                String message =
                        "There is no template %s. Maybe \"%s\"?".formatted(quoted(code), Nearest.of(code, CODES));
                add(content, findings, indicator.getValue(), "templateID", code, message);
            } else if (!value.equals("true") && !value.equals("false")) {
                String message = "%s is neither \"true\" nor \"false\".".formatted(quoted(value));
                add(content, findings, indicator.getValue(), "reported", value, message);
            }
        }
        for (Template template : Template.values()) {
            check(content, template, findings);
        }
    }

    private static void check(ReportPackage content, Template template, Findings findings) {
        ReportPackage.Entry indicator = content.indicators().get(template.code());
        FiledTable table = content.find(template);
        String path = content.path(template.file());
        if (indicator == null && table != null) {
            findings.add(
                    Rule.FILING_INDICATOR,
                    path,
                    "The template is filed, but FilingIndicators.csv has no row %s. Add \"%s,true\"."
                            .formatted(template.code(), template.code()));
        } else if (indicator != null && indicator.value().equals("true") && table == null) {
            if (!content.isMisnamed(template)) {
                String message =
                        "The template is said to be reported, but %s is missing. Add the file, or say \"false\"."
                                .formatted(template.file());
                add(content, findings, indicator, "reported", "true", message);
            }
        } else if (indicator != null
                && indicator.value().equals("false")
                && table != null
                && !table.rows().isEmpty()) {
            String message =
                    "The template is said not to be reported, but %s has %d rows. Remove them, or say \"true\"."
                            .formatted(template.file(), table.rows().size());
            add(content, findings, indicator, "reported", "false", message);
        }
    }

    private static void add(
            ReportPackage content,
            Findings findings,
            ReportPackage.Entry entry,
            String column,
            String value,
            String message) {
        findings.add(
                Rule.FILING_INDICATOR,
                content.path(PackagePath.FILING_INDICATORS),
                entry.line(),
                column,
                value,
                message);
    }
}
