package org.linchpin.importing.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Reintegration;
import org.linchpin.graph.Service;
import org.linchpin.graph.Source;
import org.linchpin.graph.Substitutability;
import org.linchpin.graph.Upstream;
import org.linchpin.graph.Vendor;

/** What becomes of the rows of a well-formed register. */
class RegisterMappingTest {
    private static final String NORD_SET = "register-EXAMPLE0NORDBANK0074";
    private static final String SUED_SET = "register-EXAMPLE0SUEDKASSE020";
    private static final String REPORTS = RegisterFiles.NORD + "/reports/";

    private final Map<String, byte[]> files = RegisterFiles.both();

    @Test
    void givenTwoFilers_whenImported_thenEachHasADataSetAndWhatTheyShareLiesInBoth() {
        Graph graph = imported();

        assertThat(graph.datasets()).containsExactly(NORD_SET, SUED_SET);
        assertThat(vendor("ven:lei:EXAMPLE0ALPCLOUD0017", graph).provenance().datasets())
                .containsExactly(NORD_SET, SUED_SET);
        assertThat(product("prd:lei:EXAMPLE0ALPCLOUD0017:S17", graph)
                        .provenance()
                        .datasets())
                .containsExactly(NORD_SET, SUED_SET);
        assertThat(graph.products())
                .filteredOn(product -> product.id().startsWith("prd:filer:"))
                .hasSize(4)
                .allSatisfy(product -> assertThat(product.provenance().datasets())
                        .containsExactly("register-" + product.id().split(":", -1)[2]));
    }

    @Test
    void givenEntities_whenImported_thenTheyAreOrganizationsWithSectorSizeAndParent() {
        Graph graph = imported();

        Organization pay = organization("org:lei:EXAMPLE0NORDPAY00025", graph);
        assertThat(pay.name()).isEqualTo("Nordpay SAS");
        assertThat(pay.country()).isEqualTo("FR");
        assertThat(pay.sector()).isEqualTo("Payment institution");
        assertThat(pay.parent()).isEqualTo("org:lei:EXAMPLE0NORDBANK0074");
        assertThat(pay.lei()).isEqualTo("EXAMPLE0NORDPAY00025");
        assertThat(pay.size()).isEqualTo(2.1e9);
        assertThat(pay.sizeUnit()).isEqualTo("EUR");
        assertThat(organization("org:lei:EXAMPLE0NORDIT000053", graph).size()).isNull();
    }

    @Test
    void givenFunctions_whenImported_thenTheyAreServicesAndZeroIsNoTolerance() {
        Graph graph = imported();

        assertThat(graph.services())
                .extracting(Service::name, Service::criticality, Service::toleranceHours)
                .containsExactly(
                        Tuple.tuple("Instant payments", Criticality.CRITICAL, 2.0),
                        Tuple.tuple("Loan statements", Criticality.STANDARD, null),
                        Tuple.tuple("Deposit accounts", Criticality.CRITICAL, 8.0),
                        Tuple.tuple("Card issuing", Criticality.CRITICAL, 4.0),
                        Tuple.tuple("Payments", Criticality.CRITICAL, 2.0),
                        Tuple.tuple("Website", Criticality.STANDARD, 24.0));
        assertThat(graph.services().get(0).function()).isEqualTo("Payment services");
    }

    @Test
    void givenProviders_whenImported_thenTheyHaveSeatParentAndTheEntityThatTheyAre() {
        Graph graph = imported();

        Vendor ledgerly = vendor("ven:lei:EXAMPLE0LEDGERLY0062", graph);
        assertThat(ledgerly.country()).isEqualTo("US");
        assertThat(ledgerly.parent()).isEqualTo("ven:lei:EXAMPLE0LEDGHOLD0056");
        assertThat(ledgerly.organization()).isNull();
        assertThat(vendor("ven:lei:EXAMPLE0NORDIT000053", graph).organization())
                .isEqualTo("org:lei:EXAMPLE0NORDIT000053");
        assertThat(vendor("ven:euid:PLKRS0000123456", graph).lei()).isNull();
    }

    @Test
    void givenAChain_whenImported_thenEachRankNeedsTheSharedProductAndTheNextRank() {
        Graph graph = imported();

        String chain = "prd:filer:EXAMPLE0NORDBANK0074:C-1:lei:";
        assertThat(needs("svc:lei:EXAMPLE0NORDBANK0074:F1", graph)).containsExactly(chain + "EXAMPLE0ALPCLOUD0017:S17");
        assertThat(needs(chain + "EXAMPLE0ALPCLOUD0017:S17", graph))
                .containsExactly(chain + "EXAMPLE0KUEHLHAUS039:S17", "prd:lei:EXAMPLE0ALPCLOUD0017:S17");
        assertThat(needs(chain + "EXAMPLE0KUEHLHAUS039:S17", graph))
                .containsExactly("prd:euid:PLKRS0000123456:S17", "prd:lei:EXAMPLE0KUEHLHAUS039:S17");
        Product own = product(chain + "EXAMPLE0ALPCLOUD0017:S17", graph);
        assertThat(own.vendor()).isEqualTo("ven:lei:EXAMPLE0ALPCLOUD0017");
        assertThat(own.upstream()).isEqualTo(Upstream.PARTIAL);
        assertThat(own.category()).isEqualTo("Cloud services: IaaS");
        assertThat(product("prd:lei:EXAMPLE0ALPCLOUD0017:S17", graph).upstream())
                .isEqualTo(Upstream.UNKNOWN);
    }

    @Test
    void givenAnIntraGroupContract_whenItIsLinked_thenItNeedsWhatIsSuppliedBehindIt() {
        Graph graph = imported();

        assertThat(needs("prd:filer:EXAMPLE0NORDBANK0074:C-2:lei:EXAMPLE0NORDIT000053:S14", graph))
                .containsExactly("prd:lei:EXAMPLE0LEDGERLY0062:S19", "prd:lei:EXAMPLE0NORDIT000053:S14");
    }

    @Test
    void givenALinkedContractOfLowReliance_whenImported_thenTheNeedBehindIsSoft() {
        RegisterFiles.set(files, REPORTS + "b_02.02.csv", 6, "c0180", "x795");

        assertThat(imported().dependencies())
                .filteredOn(need -> need.to().equals("prd:lei:EXAMPLE0LEDGERLY0062:S19"))
                .extracting(Dependency::kind)
                .containsExactly(NeedKind.SOFT);
    }

    @Test
    void givenLevelsOfReliance_whenImported_thenFullAndMaterialAreHardAndTheOthersSoft() {
        Graph graph = imported();

        assertThat(graph.dependencies())
                .filteredOn(need -> need.from().startsWith("svc:"))
                .extracting(Dependency::from, Dependency::kind)
                .containsExactly(
                        Tuple.tuple("svc:lei:EXAMPLE0NORDBANK0074:F1", NeedKind.HARD),
                        Tuple.tuple("svc:lei:EXAMPLE0NORDBANK0074:F3", NeedKind.SOFT),
                        Tuple.tuple("svc:lei:EXAMPLE0NORDBANK0074:F3", NeedKind.SOFT),
                        Tuple.tuple("svc:lei:EXAMPLE0NORDBANK0074:F4", NeedKind.HARD),
                        Tuple.tuple("svc:lei:EXAMPLE0NORDPAY00025:F2", NeedKind.HARD),
                        Tuple.tuple("svc:lei:EXAMPLE0SUEDKASSE020:F1", NeedKind.HARD),
                        Tuple.tuple("svc:lei:EXAMPLE0SUEDKASSE020:F2", NeedKind.SOFT));
        assertThat(graph.dependencies()).allSatisfy(need -> {
            assertThat(need.evidence()).isEqualTo(Evidence.DECLARED);
            assertThat(graph.find(Source.class, need.source())).isNotNull();
            assertThat(need.group()).as("alternatives are never redundancy").isNull();
        });
    }

    @Test
    void givenContractDates_whenSomeRowsAreInForce_thenTheyAreWhatCounts() {
        String path = REPORTS + "b_02.02.csv";
        RegisterFiles.copy(
                files, path, 2, Map.of("c0160", "IE", "c0070", "2020-01-01", "c0080", "2021-12-31", "c0180", "x794"));
        RegisterFiles.set(files, path, 2, "c0070", "2022-06-01");

        Dependency need = imported().dependencies().stream()
                .filter(row -> row.from().equals("svc:lei:EXAMPLE0NORDBANK0074:F1"))
                .findFirst()
                .orElseThrow();

        assertThat(need.validFrom()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(need.knownSince()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(need.validTo()).isNull();
        assertThat(need.kind()).isEqualTo(NeedKind.HARD);
    }

    @Test
    void givenAContractThatEnds_whenImported_thenTheNeedEndsWithIt() {
        RegisterFiles.set(files, REPORTS + "b_02.02.csv", 7, "c0080", "2026-06-30");

        assertThat(imported().dependencies())
                .filteredOn(need -> need.from().equals("svc:lei:EXAMPLE0NORDBANK0074:F4"))
                .extracting(Dependency::validTo)
                .containsExactly(LocalDate.of(2026, 6, 30));
    }

    @Test
    void givenContractRows_whenImported_thenTheyCarryTermsAndAssessment() {
        Graph graph = imported();

        Contract contract = requireNonNull(graph.find(
                Contract.class,
                "ctr:EXAMPLE0NORDBANK0074:C-1:EXAMPLE0NORDBANK0074:lei:EXAMPLE0ALPCLOUD0017:S17:AT:AT"));
        assertThat(contract.organization()).isEqualTo("org:lei:EXAMPLE0NORDBANK0074");
        assertThat(contract.product()).isEqualTo("prd:filer:EXAMPLE0NORDBANK0074:C-1:lei:EXAMPLE0ALPCLOUD0017:S17");
        assertThat(contract.starts()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(contract.ends()).isNull();
        assertThat(contract.noticeDays()).isEqualTo(90);
        assertThat(contract.annualCost()).isEqualTo(4_800_000.0);
        assertThat(contract.currency()).isEqualTo("EUR");
        assertThat(contract.substitutability()).isEqualTo(Substitutability.HIGHLY_COMPLEX);
        assertThat(contract.exitPlan()).isEqualTo("yes");
        assertThat(contract.reintegration()).isEqualTo(Reintegration.DIFFICULT);
        assertThat(contract.alternatives()).containsExactly("Kühlhaus Rechenzentren AG", "Funknetz SL");
        assertThat(contract.lastAudit()).isEqualTo(LocalDate.of(2025, 5, 20));
        assertThat(graph.rows(org.linchpin.graph.RowType.CONTRACT))
                .filteredOn(row -> row.key().startsWith("ctr:EXAMPLE0NORDBANK0074:C-1:"))
                .extracting(row -> row.values().number("annual_cost"))
                .as("the expense counts once")
                .containsExactly(4_800_000.0, null);
    }

    @Test
    void givenAContractReferenceOfAnyCharacters_whenImported_thenItsIdCanBeReadBack() {
        Graph graph = imported();

        assertThat(graph.rows(org.linchpin.graph.RowType.CONTRACT))
                .extracting(row -> row.key().split(":", -1)[2])
                .contains("C-5~2F2025");
    }

    @Test
    void givenAProviderWithAnAdditionalLei_whenImported_thenItIsTheProviderOfThatLei() {
        String path = RegisterFiles.SUED + "/reports/b_05.01.csv";
        RegisterFiles.set(files, path, 2, "c0030", "EXAMPLE0ALPCLOUD0017");
        RegisterFiles.set(files, path, 2, "c0040", "qx2000");
        RegisterFiles.set(files, path, 2, "c0020", "qx2003");
        RegisterFiles.set(files, path, 2, "c0120", "qx2003");
        for (String table : List.of("b_02.02", "b_03.02", "b_05.02", "b_07.01", "b_05.01")) {
            String file = RegisterFiles.SUED + "/reports/" + table + ".csv";
            List<String[]> rows = RegisterFiles.rows(requireNonNull(files.get(file)));
            int type = List.of(rows.get(0)).indexOf("c0010");
            for (String[] row : rows) {
                for (int i = type; i < row.length; i++) {
                    row[i] = i == 2 && table.equals("b_05.01")
                            ? row[i]
                            : row[i].replace("EXAMPLE0ALPCLOUD0017", "FN 1234x");
                }
            }
            files.put(file, RegisterFiles.csv(rows));
        }

        assertThat(imported().vendors())
                .extracting(Vendor::id)
                .contains("ven:lei:EXAMPLE0ALPCLOUD0017")
                .noneMatch(id -> id.contains("1234x"));
    }

    private Graph imported() {
        return RegisterFiles.accepted(files);
    }

    private static List<String> needs(String from, Graph graph) {
        return graph.dependencies().stream()
                .filter(need -> need.from().equals(from))
                .map(Dependency::to)
                .toList();
    }

    private static Vendor vendor(String id, Graph graph) {
        return requireNonNull(graph.find(Vendor.class, id));
    }

    private static Product product(String id, Graph graph) {
        return requireNonNull(graph.find(Product.class, id));
    }

    private static Organization organization(String id, Graph graph) {
        return requireNonNull(graph.find(Organization.class, id));
    }
}
