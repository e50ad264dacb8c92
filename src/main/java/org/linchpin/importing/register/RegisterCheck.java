package org.linchpin.importing.register;

import java.util.List;

/** A look at one package by itself. */
@FunctionalInterface
interface RegisterCheck {
    /** All of them. */
    List<RegisterCheck> ALL = List.of(
            new FilingIndicators(),
            new Keys(),
            new ForeignKeys(),
            new ReportingEntity(),
            new Codes(),
            new Dates(),
            new Parents(),
            new Contracts(),
            new Functions(),
            new SupplyChainRanks());

    void check(ReportPackage content, Findings findings);
}
