package org.linchpin.web;

import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;

/** A small world with something for every column of every list: an owner, a territory, an unknown seat, a redundancy group. */
public final class TestWorld {
    private TestWorld() {}

    private static final String ROWS = """
            organizations id=org:north-bank name=Nordbank_São_João country=DE sector=Banking size=1234567.5 systemic=o-sii
            organizations id=org:harbour-air name=Harbour_Air country=HK sector=Airlines
            organizations id=org:agency name=Agency_of_Records country=US sector=Public_administration
            vendors id=ven:cloud name=Cloud_Holding country=US
            vendors id=ven:cloud-eu name=Cloud_Europe country=IE parent=ven:cloud
            vendors id=ven:sensor name=Sensor_Works country=HK
            vendors id=ven:quiet name==Formula_Ltd country=ZZ
            locations id=loc:west name=Region_West country=IE
            products id=prod:compute name=Compute vendor=ven:cloud-eu category=cloud-compute location=loc:west upstream=partial
            products id=prod:sensor-windows name=Sensor_for_Windows vendor=ven:sensor category=endpoint-security upstream=complete
            products id=prod:ledger name=Ledger vendor=ven:quiet category=core-banking without_vendor_hours=never
            systems id=sys:fleet name=Windows_fleet organization=org:north-bank
            services id=svc:payments name=Payments organization=org:north-bank criticality=critical tolerance_hours=2
            services id=svc:advice name=Advice organization=org:north-bank criticality=standard
            services id=svc:check-in name=Check-in organization=org:harbour-air criticality=critical
            services id=svc:records name=Records organization=org:agency criticality=standard
            dependencies from=svc:payments to=sys:fleet evidence=documented
            dependencies from=svc:payments to=prod:ledger evidence=declared
            dependencies from=svc:advice to=prod:ledger evidence=illustrative
            dependencies from=sys:fleet to=prod:sensor-windows evidence=documented
            dependencies from=svc:check-in to=prod:sensor-windows group=desk evidence=illustrative
            dependencies from=svc:check-in to=prod:compute group=desk evidence=illustrative
            dependencies from=svc:records to=prod:compute kind=soft evidence=documented
            dependencies from=prod:ledger to=prod:compute
            """;

    /** The world; names have underscores in place of spaces, which the text cannot hold. */
    public static Graph graph() {
        return GraphText.graph(ROWS);
    }
}
