package org.linchpin.snapshot;

/**
 * How an organization stood.
 *
 * @param singlePoints nodes that alone would take a service down
 * @param criticalPoints those that would take a critical one down
 * @param servicesAtStake services with a single point of failure
 * @param criticalAtStake critical services with one
 * @param pairs hidden pairs that were found
 */
public record Figures(
        int services,
        int criticalServices,
        int singlePoints,
        int criticalPoints,
        int servicesAtStake,
        int criticalAtStake,
        int pairs,
        PairSearchState pairSearch) {}
