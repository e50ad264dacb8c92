package org.linchpin.web;

import java.util.List;
import java.util.Map;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;

/**
 * A world with two banks and an exchange that one of them needs. Whatever nobody but the second bank may see has
 * {@link #SECRET} in its id and its name; whatever the first bank needs without naming it has {@link #BEHIND}.
 */
final class ScopedWorld {
    static final String SECRET = "hush";
    static final String BEHIND = "veil";
    static final String PUBLIC_PRODUCT = "prod.os";

    /** One id of each kind of row that the second bank keeps for itself. */
    static final List<String> SECRET_IDS =
            List.of("org.hush", "svc.hush", "sys.hush", "ctr.hush", "inc.hush", "loc.hush");

    private static final String ROWS = """
            organizations id=org.own name=Ownbank country=DE sector=Banking size=5
            organizations id=org.hush name=hush_Bank country=FR sector=Insurance size=7 lei=529900T8BM49AURSDO55
            organizations id=org.exchange name=Exchange country=DE sector=Market
            organizations id=org.veil name=veil_Clearing country=LU sector=Market
            organizations id=org.third name=hush_Third country=FR sector=Insurance
            vendors id=ven.os name=OS_Works country=US
            vendors id=ven.ledger name=Ledger_Works country=IE
            locations id=loc.west name=Region_West country=IE
            locations id=loc.hush name=hush_cellar country=FR
            products id=prod.os name=OS vendor=ven.os category=operating-system location=loc.west
            products id=prod.ledger name=Ledger vendor=ven.ledger category=core-banking
            products id=prod.ledger2 name=Other_Ledger vendor=ven.os category=core-banking
            systems id=sys.own name=Own_fleet organization=org.own
            systems id=sys.hush name=hush_fleet organization=org.hush
            systems id=sys.veil name=veil_fleet organization=org.veil
            services id=svc.own name=Own_payments organization=org.own criticality=critical tolerance_hours=2
            services id=svc.own2 name=Own_advice organization=org.own criticality=standard
            services id=svc.hush name=hush_payments organization=org.hush criticality=critical
            services id=svc.trade name=Trading organization=org.exchange criticality=critical
            services id=svc.veil name=veil_clearing organization=org.veil criticality=critical
            services id=svc.third name=hush_third organization=org.third criticality=important
            dependencies from=svc.own to=sys.own evidence=documented
            dependencies from=svc.own to=svc.trade
            dependencies from=svc.own to=prod.ledger
            dependencies from=sys.own to=prod.os
            dependencies from=svc.own2 to=prod.ledger group=two
            dependencies from=svc.own2 to=prod.os group=two
            dependencies from=svc.hush to=sys.hush
            dependencies from=svc.hush to=prod.ledger group=hush-pair
            dependencies from=svc.hush to=prod.os group=hush-pair
            dependencies from=sys.hush to=prod.os
            dependencies from=sys.hush to=loc.hush
            dependencies from=svc.trade to=svc.veil source=veil-report
            dependencies from=svc.veil to=sys.veil
            dependencies from=sys.veil to=prod.os
            dependencies from=svc.third to=prod.ledger
            contracts id=ctr.own organization=org.own vendor=ven.ledger product=prod.ledger
            contracts id=ctr.hush organization=org.hush vendor=ven.os annual_cost=42 alternatives=hush_choice
            incidents id=inc.public name=OS_update date=2025-05-05 faults=prod.os source=src.paper duration_hours=9
            incidents id=inc.hush name=hush_outage date=2025-06-06 faults=sys.hush summary=hush_told
            observations incident=inc.public subject=svc.own observed=down
            observations incident=inc.public subject=svc.hush observed=down
            observations incident=inc.hush subject=svc.hush observed=down
            sources id=src.paper title=Paper url=https://example.org/paper
            sources id=src.hush title=hush_minutes
            """;

    private ScopedWorld() {}

    static Graph graph() {
        return GraphText.graph(ROWS);
    }

    /** Everybody who sees less than all, by user name: the first bank's people, supervisors of others than the second bank. */
    static final Map<String, AccountDraft> PEOPLE = Map.of(
            "own-ciso", AccountDraft.of(Role.CISO, List.of("org.own")),
            "own-buyer", AccountDraft.of(Role.PROCUREMENT, List.of("org.own")),
            "de-regulator", new AccountDraft("regulator", List.of(), List.of("Banking"), List.of("DE"), true),
            "nameless-regulator", new AccountDraft("regulator", List.of(), List.of(), List.of(), false),
            "auditor", AccountDraft.of(Role.AUDITOR));

    /** Shows the world and makes its people. */
    static void show() {
        Worlds.show(graph());
        PEOPLE.forEach(TestAccounts::ensure);
    }
}
