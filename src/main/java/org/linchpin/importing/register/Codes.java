package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.Map;

/**
 * Codes of entities and providers where they are introduced: LEIs have right check digits; elsewhere: the type of a
 * provider's code is what B_05.01 says of it.
 */
final class Codes implements RegisterCheck {
    /** Of a code that is an LEI; list {@code identifier_type}. */
    static final String LEI_TYPE = "qx2000";

    private static final String TYPE = "c0020";

    @Override
    public void check(ReportPackage content, Findings findings) {
        content.rows(Template.B_01_01).forEach(row -> lei(row, "c0010", findings));
        content.rows(Template.B_01_02).forEach(row -> lei(row, "c0010", findings));
        Map<String, String> types = new HashMap<>();
        for (FiledRow row : content.rows(Template.B_05_01)) {
            types.putIfAbsent(row.text("c0010"), row.text(TYPE));
            if (row.text(TYPE).equals(LEI_TYPE)) {
                lei(row, "c0010", findings);
            }
            if (row.text("c0040").equals(LEI_TYPE)) {
                lei(row, "c0030", findings);
            }
        }
        type(content, Template.B_02_02, "c0030", "c0040", types, findings);
        type(content, Template.B_03_02, "c0020", "c0030", types, findings);
        type(content, Template.B_05_01, "c0110", "c0120", types, findings);
        type(content, Template.B_05_02, "c0030", "c0040", types, findings);
        type(content, Template.B_05_02, "c0060", "c0070", types, findings);
        type(content, Template.B_07_01, "c0020", "c0030", types, findings);
    }

    private static void lei(FiledRow row, String column, Findings findings) {
        String code = row.text(column);
        if (!code.isEmpty()) {
            Lei.problem(code).ifPresent(problem -> findings.add(Rule.LEI, row, column, quoted(code) + " " + problem));
        }
    }

    private static void type(
            ReportPackage content,
            Template template,
            String code,
            String type,
            Map<String, String> types,
            Findings findings) {
        for (FiledRow row : content.rows(template)) {
            String known = types.getOrDefault(row.text(code), "");
            if (!known.isEmpty() && !row.isEmpty(type) && !row.text(type).equals(known)) {
                findings.add(
                        Rule.CODE_TYPE,
                        row,
                        type,
                        "The code %s is said to be of another type in B_05.01: %s. Write the same in both."
                                .formatted(
                                        quoted(row.text(code)),
                                        Taxonomy.list("identifier_type")
                                                .labels()
                                                .getOrDefault(known, known)));
            }
        }
    }
}
