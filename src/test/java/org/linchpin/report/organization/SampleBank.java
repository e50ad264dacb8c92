package org.linchpin.report.organization;

import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;

/**
 * A made-up bank with something for every sentence of a report: two clouds that need one fibre, a ledger whose supplier's supplier
 * has no contract, a scanner that a second one could replace.
 */
final class SampleBank {
    private SampleBank() {}

    private static final String ROWS = """
            organizations id=org:bank name=Nordbank country=DE sector=Banking
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            vendors id=ven:c name=Cesar country=DE
            vendors id=ven:d name=Dora country=FI
            vendors id=ven:e name=Emil country=US
            vendors id=ven:f name=Friedrich country=CZ
            products id=prod:cloud-a name=Cloud_A vendor=ven:a category=cloud upstream=complete
            products id=prod:cloud-b name=Cloud_B vendor=ven:b category=cloud upstream=complete
            products id=prod:cloud-f name=Cloud_F vendor=ven:f category=cloud upstream=complete
            products id=prod:fibre name=Fibre vendor=ven:d category=network upstream=complete
            products id=prod:ledger name=Ledger vendor=ven:c category=core-banking upstream=partial
            products id=prod:hsm name=Key_store vendor=ven:d category=key-store
            products id=prod:scan name=Scanner vendor=ven:e category=endpoint-security upstream=complete
            products id=prod:scan-f name=Scanner_F vendor=ven:f category=endpoint-security upstream=complete
            products id=prod:scan-x name=Scanner_X vendor=ven:b category=endpoint-security
            systems id=sys:fleet name=Windows_fleet organization=org:bank
            services id=svc:pay name=Payments organization=org:bank criticality=critical function=payments tolerance_hours=24 recovery_hours=2 weight=5
            services id=svc:cards name=Cards organization=org:bank criticality=critical tolerance_hours=96
            services id=svc:web name=Web_site organization=org:bank criticality=standard
            dependencies from=svc:pay to=prod:cloud-a group=clouds evidence=documented
            dependencies from=svc:pay to=prod:cloud-b group=clouds evidence=declared
            dependencies from=svc:pay to=prod:ledger ride_through_hours=4 evidence=declared
            dependencies from=svc:pay to=sys:fleet evidence=documented
            dependencies from=svc:cards to=sys:fleet ride_through_hours=8 evidence=illustrative
            dependencies from=sys:fleet to=prod:scan evidence=documented
            dependencies from=svc:web to=prod:cloud-a evidence=documented
            dependencies from=prod:cloud-a to=prod:fibre evidence=documented
            dependencies from=prod:cloud-b to=prod:fibre evidence=declared
            dependencies from=prod:ledger to=prod:hsm
            contracts id=con:a organization=org:bank vendor=ven:a product=prod:cloud-a exit_plan=yes substitutability=medium ends=2026-12-31 notice_days=90 alternatives=Cloud_F
            contracts id=con:b organization=org:bank vendor=ven:b exit_plan=no substitutability=highly-complex
            contracts id=con:c organization=org:bank vendor=ven:c substitutability=not reintegration=difficult
            contracts id=con:e organization=org:bank vendor=ven:e exit_plan=yes
            contracts id=con:old organization=org:bank vendor=ven:d ends=2020-12-31
            """;

    static Graph graph() {
        return GraphText.graph(ROWS);
    }
}
