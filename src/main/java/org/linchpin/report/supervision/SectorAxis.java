package org.linchpin.report.supervision;

import java.util.List;

/** Whether populations are told apart by sector or by country of the organizations. */
final class SectorAxis {
    static final String BY = "by";

    private SectorAxis() {}

    static ChoiceForm.Field field(boolean byCountry) {
        return ChoiceForm.Field.one(
                BY,
                "One row is a",
                List.of(
                        new ChoiceForm.Option("sector", "sector", !byCountry),
                        new ChoiceForm.Option("country", "country or territory of the organizations", byCountry)));
    }
}
