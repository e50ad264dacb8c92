package org.linchpin.procurement;

/**
 * Of whose jurisdiction suppliers are, as mean over organizations, each counted alike. The shares are 0 to 1 and sum to 1 unless
 * there is no organization.
 *
 * @param organizations those that have a supplier
 * @param domestic share of an organization's products that are domestic to it
 * @param foreign share that is foreign to it
 * @param unknown share of which the country is not known
 */
public record OriginShares(int organizations, double domestic, double foreign, double unknown) {}
