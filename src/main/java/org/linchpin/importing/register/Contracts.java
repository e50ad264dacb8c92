package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.Map;

/** A subsequent contract belongs to an overarching one; list {@code arrangement_type}. */
final class Contracts implements RegisterCheck {
    private static final String TYPE = "c0020";
    private static final String OVERARCHING_CONTRACT = "c0030";
    private static final String OVERARCHING = "x2";
    private static final String SUBSEQUENT = "x3";

    @Override
    public void check(ReportPackage content, Findings findings) {
        Map<String, String> types = new HashMap<>();
        content.rows(Template.B_02_01).forEach(row -> types.putIfAbsent(row.text("c0010"), row.text(TYPE)));
        for (FiledRow row : content.rows(Template.B_02_01)) {
            String overarching = row.text(OVERARCHING_CONTRACT);
            boolean subsequent = row.text(TYPE).equals(SUBSEQUENT);
            if (subsequent && row.namesNone(OVERARCHING_CONTRACT)) {
                findings.add(
                        Rule.OVERARCHING,
                        row,
                        OVERARCHING_CONTRACT,
                        "The contract is a subsequent arrangement, but names no overarching one. Write its reference.");
            } else if (subsequent && types.containsKey(overarching) && !OVERARCHING.equals(types.get(overarching))) {
                findings.add(
                        Rule.OVERARCHING,
                        row,
                        OVERARCHING_CONTRACT,
                        "The contract %s is no overarching arrangement (eba_CO:x2). Correct its type, or name another."
                                .formatted(quoted(overarching)));
            }
        }
    }
}
