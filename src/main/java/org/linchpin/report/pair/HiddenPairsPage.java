package org.linchpin.report.pair;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.HiddenPairQuery;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;

/** The pairs of faults that stop services only together, over all services or some of them. */
@Expensive
@Path("/hidden-pairs")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HiddenPairsPage {
    private static final String TITLE = "Hidden pairs";

    /** As long as a page may take without a sign of progress. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int ASK_AGAIN_SECONDS = 2;

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    HiddenPairsPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record pairs(
            PageFrame frame,
            HiddenPairsForm form,
            Narrowing narrowing,
            List<Narrowing.Chip> illustrative,
            String lead,
            String caveat,
            TableView table)
            implements TemplateInstance {}

    record waiting(PageFrame frame, HiddenPairsForm form, String progress) implements TemplateInstance {}

    record unclear(PageFrame frame, HiddenPairsForm form, String problem, List<Narrowing.Chip> offers)
            implements TemplateInstance {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        View view = View.of(analysis.get(), address, settings);
        HiddenPairsForm form = HiddenPairsForm.of(view);
        PageFrame frame = request.frame(TITLE);
        if (form.organization().isUnclear()) {
            return request.answer(new unclear(frame, form, form.problem(), form.offers(view.address())));
        }
        BackgroundRun<PairSearch.Found> search = view.analysis()
                .searchHiddenPairs(new HiddenPairQuery(
                        form.services(),
                        form.kinds().kinds(),
                        null,
                        view.outage().mode()));
        Optional<PairSearch.Found> found = search.within(PATIENCE);
        if (found.isEmpty()) {
            String progress = HiddenPairsWords.progress(view.graph(), form, search);
            return request.answer(new waiting(frame.refreshingEvery(ASK_AGAIN_SECONDS), form, progress));
        }
        Table<HiddenPairsTable.Row> table =
                request.table(HiddenPairsTable.of(form.kinds().shown()), HiddenPairsTable.rows(view, found.get()));
        return request.answer(
                new pairs(
                        frame,
                        form,
                        Narrowing.of(
                                address, HiddenPairsTable.NAME, view.graph().rows(), Map.of()),
                        view.choices().illustrative(),
                        HiddenPairsWords.lead(view.graph(), form.kinds(), found.get()),
                        HiddenPairsWords.caveat(found.get()),
                        table.view()),
                table);
    }
}
