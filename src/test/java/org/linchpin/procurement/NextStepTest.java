package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

/** A bank with mail and payments of one supplier each; what else there is of these categories varies. */
class NextStepTest {
    private static final String BANK = """
            organizations id=bank country=DE sector=banking
            vendors id=acme country=US
            vendors id=bolt country=DE
            vendors id=cher country=FR
            vendors id=dome country=FR
            products id=acme-mail vendor=acme category=mail upstream=complete
            products id=acme-pay vendor=acme category=payments upstream=complete
            products id=bolt-mail vendor=bolt category=mail upstream=complete
            services id=transfers organization=bank criticality=critical
            services id=chat organization=bank criticality=standard
            dependencies from=transfers to=acme-mail
            dependencies from=transfers to=acme-pay
            dependencies from=chat to=acme-mail
            """;

    @Test
    void givenASecondSource_whenAddingItHelpsMost_thenItIsTheNextStep() {
        NextSteps steps = find(BANK);

        Plan single = Objects.requireNonNull(steps.single());
        assertThat(changes(BANK, single)).containsExactly("add bolt-mail");
        assertThat(single.effect().before().criticalSinglePointsOfFailure())
                .as("acme, acme-mail, acme-pay")
                .hasSize(3);
        assertThat(single.effect().after().criticalSinglePointsOfFailure())
                .as("acme, acme-pay")
                .hasSize(2);
        assertThat(steps.pair()).isNull();
        assertThat(steps.judged()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeJudgedIsListedWithTheReason() {
        String bank = BANK + """
                products id=cher-mail vendor=cher category=mail
                products id=dome-box vendor=dome category=SaaS upstream=complete
                dependencies from=chat to=dome-box
                """;

        NextSteps steps = find(bank);

        DependencyGraph graph = GraphText.project(bank);
        assertThat(changes(bank, Objects.requireNonNull(steps.single()))).containsExactly("add bolt-mail");
        assertThat(steps.notJudged())
                .containsExactly(
                        new NotJudged("SaaS", null, NotJudged.Reason.SERVICE_TYPE),
                        new NotJudged("mail", graph.node("cher-mail"), NotJudged.Reason.UNKNOWN_UPSTREAM),
                        new NotJudged("payments", null, NotJudged.Reason.NO_OTHER_PRODUCT));
    }

    @Test
    void givenOneVendorBehindTwoCategories_thenOnlyTwoChangesRemoveIt() {
        String bank = BANK + """
                products id=cher-pay vendor=cher category=payments upstream=complete
                """;

        NextSteps steps = find(bank);

        Plan pair = Objects.requireNonNull(steps.pair());
        assertThat(changes(bank, pair)).containsExactlyInAnyOrder("add bolt-mail", "add cher-pay");
        assertThat(pair.effect().after().criticalSinglePointsOfFailure()).isEmpty();
        assertThat(pair.effect().after().criticalServicesAtStake()).isZero();
        assertThat(Objects.requireNonNull(steps.single()).effect().after().criticalSinglePointsOfFailure())
                .hasSize(2);
    }

    @Test
    void givenCandidatesThatShareWhatIsUsed_thenTheIndependentOneIsChosen() {
        String bank = BANK + """
                products id=anna-mail vendor=bolt category=mail upstream=complete
                dependencies from=anna-mail to=acme-mail
                dependencies from=bolt-mail to=acme-mail
                products id=cher-mail vendor=cher category=mail upstream=partial
                """;

        assertThat(changes(bank, Objects.requireNonNull(find(bank).single()))).containsExactly("add cher-mail");
    }

    @Test
    void givenAnOverSharedProduct_thenSwitchingToAnotherInUseMayHelpMost() {
        String bank = """
                organizations id=bank country=DE sector=banking
                vendors id=acme country=US
                products id=acme-mail vendor=acme category=mail upstream=complete
                products id=acme-post vendor=acme category=mail upstream=complete
                services id=transfers organization=bank criticality=critical
                dependencies from=transfers to=acme-mail
                dependencies from=transfers to=acme-post
                """;

        Plan single = Objects.requireNonNull(find(bank).single());

        assertThat(changes(bank, single)).containsExactly("switch acme-mail");
        assertThat(single.effect().after().criticalSinglePointsOfFailure()).hasSize(2);
    }

    @Test
    void givenNoTime_thenItSaysSo() {
        assertThat(new NextStepFinder(GraphText.project(BANK))
                        .find(0, FaultMode.MALFUNCTION, Duration.ofNanos(1))
                        .truncated())
                .isTrue();
    }

    private static NextSteps find(String text) {
        return new NextStepFinder(GraphText.project(text)).find(0, FaultMode.MALFUNCTION, Duration.ofMinutes(5));
    }

    private static List<String> changes(String text, Plan plan) {
        DependencyGraph graph = GraphText.project(text);
        return plan.changes().stream()
                .map(change -> change.move().text() + " " + graph.id(change.product()))
                .toList();
    }
}
