package org.linchpin.procurement;

/** What every export of a comparison says about origin. */
public final class ProcurementNotice {
    /** The sources: WTO Agreement on Government Procurement; Directive 2014/24/EU, article 25. */
    public static final String TEXT =
            "Origin is shown as a fact and never scored. Whether it may decide an award depends on procurement law, such as the"
                    + " WTO Agreement on Government Procurement and article 25 of Directive 2014/24/EU.";

    private ProcurementNotice() {}
}
