package org.linchpin.report.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Depth;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing;

/** Whether subcontractors count, as the address says: they do unless it says <em>direct</em>. */
final class IndicatorDepth {
    private IndicatorDepth() {}

    static Depth of(PageAddress address) {
        @Nullable String text = address.value(ConcentrationChoice.DEPTH);
        return text == null
                ? Depth.INDIRECT
                : Choice.find(Depth.class, text)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.BAD_REQUEST,
                                "depth is \"%s\", but must be direct or indirect.".formatted(text)));
    }

    static List<Narrowing.Chip> chips(PageAddress address, Depth depth) {
        PageAddress here = address.without("download");
        return List.of(
                new Narrowing.Chip(
                        "directly and through subcontractors",
                        here.without(ConcentrationChoice.DEPTH).toString(),
                        depth == Depth.INDIRECT),
                new Narrowing.Chip(
                        "directly only",
                        here.with(ConcentrationChoice.DEPTH, Depth.DIRECT.text())
                                .toString(),
                        depth == Depth.DIRECT));
    }
}
