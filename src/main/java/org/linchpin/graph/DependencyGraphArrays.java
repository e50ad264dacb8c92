package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/** The arrays behind a {@link DependencyGraph}; handed over by the builder, never changed afterwards. */
final class DependencyGraphArrays {
    String[] ids = {};
    String[] names = {};
    int[] kindStart = {};
    int[] organization = {};
    int[] vendorOfProduct = {};
    int[] ultimateVendor = {};
    int[] ultimateOrganization = {};
    int[] groupStart = {};
    int[] groupOwner = {};

    @Nullable
    String[] groupName = {};

    int[] required = {};
    boolean[] soft = {};
    double[] rideThrough = {};
    /** As {@link #rideThrough}, in mode loss; positive infinity where the need is soft then. */
    double[] lossRideThrough = {};

    int[] memberStart = {};
    int[] member = {};
    int[] memberRow = {};
    int[] dependentStart = {};
    int[] dependentGroup = {};
}
