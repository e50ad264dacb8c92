package org.linchpin.importing.register;

import java.util.Map;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/** What functions need, over all filings. */
final class NeedMapping {
    /** On what two filings that tell the same need may disagree. */
    private static final Map<String, String> KIND = Map.of("kind", "c0180");

    private final EntityMapping entities;
    private final ProviderMapping providers;
    private final GraphTables tables;
    private final Findings findings;
    private final SharedRows shared;

    NeedMapping(EntityMapping entities, ProviderMapping providers, GraphTables tables, Findings findings) {
        this.entities = entities;
        this.providers = providers;
        this.tables = tables;
        this.findings = findings;
        this.shared = new SharedRows(RowType.DEPENDENCY, KIND, findings);
    }

    /**
     * Adds the needs of a filing, and hands over those that no other filing can tell.
     *
     * @throws UploadStopped if there are more rows than fit into memory
     */
    void add(Filing filing, SupplyChains chains) throws UploadStopped {
        var own = new SharedRows(RowType.DEPENDENCY, KIND, findings);
        var products = new SharedRows(RowType.PRODUCT, Map.of(), findings);
        new FilingNeeds(filing, chains, providers, products, from -> entities.isShared(from) ? shared : own).add();
        products.addTo(tables, SharedRows.More.NOTHING);
        own.addTo(tables, SharedRows.More.NOTHING);
    }

    /** Hands over the needs that several filings tell. */
    void addTo(GraphTables all) throws UploadStopped {
        shared.addTo(all, SharedRows.More.NOTHING);
    }
}
