package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Which vendor is named as the worst behind others, where no contract says what is known. */
@QuarkusTest
class VendorsBehindOthersTest {
    private static final String WORLD = """
            organizations id=org:bank name=Nordbank country=DE sector=Banking
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            vendors id=ven:c name=Cesar country=DE
            products id=prod:a name=Old_→_new_cloud vendor=ven:a category=cloud
            products id=prod:ledger name=Ledger vendor=ven:c category=core-banking
            products id=prod:fibre name=Fibre vendor=ven:b category=network
            services id=svc:pay name=Payments organization=org:bank criticality=critical
            services id=svc:cards name=Cards organization=org:bank criticality=critical
            dependencies from=svc:pay to=prod:a
            dependencies from=svc:cards to=prod:a
            dependencies from=svc:pay to=prod:ledger
            dependencies from=prod:ledger to=prod:fibre
            """;

    @Test
    void anArrowInANameIsNoSupplierBetween() {
        Worlds.show(GraphText.graph(WORLD));

        JsonPath report =
                Worlds.signedIn().get("/api/v1/organizations/org:bank/report").jsonPath();

        assertThat(report.getString("vendorsWithoutContract.behindOthers.vendor.name"))
                .isEqualTo("Berta");
        assertThat(report.getString("vendorsWithoutContract.behindOthers.path")).isEqualTo("Ledger → Fibre");
        assertThat(report.getBoolean("vendorsWithoutContract.behindOthers.behindOthers"))
                .isTrue();
    }
}
