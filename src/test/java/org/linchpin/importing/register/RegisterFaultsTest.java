package org.linchpin.importing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/** A supplier three contracts away takes down who hangs on it, and nobody else. */
class RegisterFaultsTest {
    private static final String NORD_PAYMENTS = "svc:lei:EXAMPLE0NORDBANK0074:F1";
    private static final String NORD_DEPOSITS = "svc:lei:EXAMPLE0NORDBANK0074:F4";
    private static final String NORD_CARDS = "svc:lei:EXAMPLE0NORDPAY00025:F2";
    private static final String SUED_PAYMENTS = "svc:lei:EXAMPLE0SUEDKASSE020:F1";

    private final DependencyGraph graph =
            DependencyGraph.of(RegisterFiles.accepted(RegisterFiles.both()), LocalDate.of(2026, 1, 15));
    private final SingleFaults faults =
            new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);

    @Test
    void givenAProviderOfRankThree_whenItFails_thenOnlyTheFunctionBehindThatContractIsDown() {
        assertThat(down("prd:euid:PLKRS0000123456:S17")).containsExactly(NORD_PAYMENTS);
        assertThat(down("ven:euid:PLKRS0000123456")).containsExactly(NORD_PAYMENTS);
    }

    @Test
    void givenAProviderThatTwoFilersShare_whenItFails_thenBothAreDown() {
        assertThat(down("prd:lei:EXAMPLE0ALPCLOUD0017:S17"))
                .containsExactly(NORD_PAYMENTS, NORD_DEPOSITS, SUED_PAYMENTS);
        assertThat(down("ven:lei:EXAMPLE0KUEHLHAUS039")).containsExactly(NORD_PAYMENTS, SUED_PAYMENTS);
    }

    @Test
    void givenASubcontractorOfOneFilerOnly_whenItFails_thenTheOtherFilerOfTheSameProviderIsUp() {
        assertThat(down("ven:lei:EXAMPLE0FUNKNETZ0037")).containsExactly(SUED_PAYMENTS);
        assertThat(down("prd:filer:EXAMPLE0NORDBANK0074:C-1:lei:EXAMPLE0ALPCLOUD0017:S17"))
                .containsExactly(NORD_PAYMENTS);
        assertThat(down("prd:filer:EXAMPLE0SUEDKASSE020:C-1:lei:EXAMPLE0ALPCLOUD0017:S17"))
                .containsExactly(SUED_PAYMENTS);
    }

    @Test
    void givenTheExternalProviderBehindAnIntraGroupOne_whenItFails_thenTheUsersOfTheGroupAreDown() {
        assertThat(down("ven:lei:EXAMPLE0LEDGHOLD0056")).containsExactly(NORD_CARDS);
        assertThat(degraded("ven:lei:EXAMPLE0LEDGHOLD0056")).containsExactly("svc:lei:EXAMPLE0NORDBANK0074:F3");
    }

    @Test
    void givenBothFilers_whenNeedsAreFollowedFromOne_thenNoProductOfTheOtherFilerIsMet() {
        for (String filer : List.of("EXAMPLE0NORDBANK0074", "EXAMPLE0SUEDKASSE020")) {
            assertThat(graph.rows().dependencies())
                    .filteredOn(need -> need.to().startsWith("prd:filer:" + filer))
                    .allSatisfy(need -> assertThat(need.provenance().datasets()).containsExactly("register-" + filer))
                    .allSatisfy(need -> assertThat(need.from()).doesNotStartWith("prd:lei:"))
                    .isNotEmpty();
        }
    }

    private List<String> down(String fault) {
        return ids(faults.servicesDown(graph.node(fault)));
    }

    private List<String> degraded(String fault) {
        return ids(faults.servicesDegraded(graph.node(fault)));
    }

    private List<String> ids(int[] services) {
        return Arrays.stream(services).mapToObj(graph::id).sorted().toList();
    }
}
