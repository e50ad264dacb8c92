package org.linchpin.graph;

/** One row of one file: what a user said, and where it comes from. */
public sealed interface GraphRow
        permits Organization,
                Vendor,
                Location,
                Product,
                InternalSystem,
                Service,
                Dependency,
                Contract,
                Incident,
                Observation,
                Source {
    RowType type();

    /** What tells this row from others of its type; also its place in canonical order. */
    String key();

    Provenance provenance();

    /** The cells that this row fills; defaults are left out, so that equal rows have equal values. */
    RowValues values();

    /** This row with another provenance. */
    default GraphRow from(Provenance provenance) {
        return type().row(values(), provenance);
    }
}
