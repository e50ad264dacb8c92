package org.linchpin.importing.register;

import java.util.List;
import java.util.Map;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadStopped;

/**
 * Turns filings without an error into rows of the graph; {@code docs/how-to/import-a-register.md} has the table of what
 * becomes what. O(rows × log rows).
 */
final class RegisterMapping {
    private final ImportRun run;
    private final GraphTables tables;
    private final EntityMapping entities;
    private final ProviderMapping providers;
    private final NeedMapping needs;
    private final ContractMapping contracts;

    RegisterMapping(Findings findings, ImportRun run) {
        this.run = run;
        tables = new GraphTables(run, findings);
        entities = new EntityMapping(findings);
        providers = new ProviderMapping(entities, findings);
        needs = new NeedMapping(entities, providers, tables, findings);
        contracts = new ContractMapping(providers, tables, findings);
    }

    /**
     * Hands all rows over.
     *
     * @param filings the latest first
     * @throws UploadStopped if there are more rows than fit into memory
     */
    void map(List<Filing> filings) throws UploadStopped {
        for (Filing filing : filings) {
            run.tellsAllOf(filing.dataset());
            entities.add(filing);
            providers.add(filing);
        }
        for (Filing filing : filings) {
            var chains = new SupplyChains(filing);
            source(filing);
            needs.add(filing, chains);
            contracts.add(filing, chains);
        }
        entities.addTo(tables);
        providers.addTo(tables);
        needs.addTo(tables);
    }

    private void source(Filing filing) throws UploadStopped {
        List<FiledRow> filer = filing.rows(Template.B_01_01);
        String name = filer.isEmpty() || filer.get(0).isEmpty("c0020")
                ? filing.lei()
                : filer.get(0).text("c0020");
        tables.add(
                filing,
                RowType.SOURCE,
                1,
                Map.of(
                        "id", RegisterIds.source(filing),
                        "title",
                                "Register of information of %s as of %s; tolerances are recovery time objectives, a proxy"
                                        .formatted(name, filing.referenceDate()),
                        "publisher", name,
                        "date", filing.referenceDate().toString()));
    }
}
