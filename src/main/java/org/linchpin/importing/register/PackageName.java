package org.linchpin.importing.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a package's one folder must have, and so its zip. */
final class PackageName {
    static final String EXAMPLE = "5493001KJTIIGC8Y1R12.IND_IE_DORA010100_DORA_2025-12-31_20260331120000000";

    private static final Pattern SHAPE = Pattern.compile(
            "([0-9A-Z]{20})\\.(IND|CON)_[A-Z]{2}_DORA[0-9]{6}_DORA_([0-9]{4}-[0-9]{2}-[0-9]{2})_[0-9]{17}");

    private PackageName() {}

    /** Notes where the folder's name is not as filing rules have it, or says other than the parameters. */
    static void check(Filing filing, Findings findings) {
        String stem = filing.content().stem();
        Matcher name = SHAPE.matcher(stem);
        if (stem.isEmpty()) {
            return;
        }
        if (!name.matches()) {
            add(
                    filing,
                    findings,
                    "The folder's name is not that of a register. Name folder and zip after LEI, scope, country, module, reference date and time of creation, such as \"%s\"."
                            .formatted(EXAMPLE));
        } else if (!name.group(1).equals(filing.lei())
                || !name.group(3).equals(filing.referenceDate().toString())) {
            add(
                    filing,
                    findings,
                    "The folder's name says %s as of %s, but parameters.csv %s as of %s. Correct one of them."
                            .formatted(name.group(1), name.group(3), filing.lei(), filing.referenceDate()));
        }
    }

    private static void add(Filing filing, Findings findings, String message) {
        findings.add(
                Rule.PACKAGE_NAME,
                filing.content().path(),
                0,
                "",
                filing.content().stem(),
                message);
    }
}
