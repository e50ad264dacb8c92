package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.View;

/**
 * Where a report leads out of the page, with the outage that the reader chose.
 *
 * @param pdf as a document
 * @param json the record
 * @param concentration the assessment structured after DORA article 29, as a document
 * @param saved the reports that are kept
 * @param nextStep what helps most, to try, or how far the search for it is
 * @param choices what the reader chose, to be sent with a form
 */
public record ReportLinks(
        String pdf, String json, String concentration, String saved, String nextStep, List<View.Carried> choices) {
    static final List<String> CHOICES = List.of("outageHours", "mode", "show", "illustrative");

    public ReportLinks {
        choices = List.copyOf(choices);
    }

    static ReportLinks of(View view, String organization) {
        String id = PageAddress.encode(organization);
        List<View.Carried> choices = new ArrayList<>();
        for (String name : CHOICES) {
            @Nullable String value = view.address().value(name);
            if (value != null) {
                choices.add(new View.Carried(name, value));
            }
        }
        return new ReportLinks(
                with("/organizations/%s/report.pdf".formatted(id), choices),
                with("/api/v1/organizations/%s/report".formatted(id), choices),
                with("/organizations/%s/concentration-risk.pdf".formatted(id), choices),
                "/organizations/%s/reports".formatted(id),
                with("/organizations/%s/next-step".formatted(id), choices),
                choices);
    }

    private static String with(String path, List<View.Carried> choices) {
        PageAddress address = PageAddress.of(path);
        for (View.Carried choice : choices) {
            address = address.with(choice.name(), choice.value());
        }
        return address.toString();
    }
}
