package org.linchpin.importing.register;

import java.time.LocalDate;
import java.util.List;

/**
 * One register as it was filed.
 *
 * @param lei of the filer
 * @param referenceDate the day as of which it was filed
 */
record Filing(String lei, LocalDate referenceDate, ReportPackage content) {
    /** The data set of all that it says. */
    String dataset() {
        return "register-" + lei;
    }

    List<FiledRow> rows(Template template) {
        return content.rows(template);
    }
}
