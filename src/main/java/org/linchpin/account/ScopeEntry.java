package org.linchpin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One organization, sector or country of an account's scope.
 *
 * @param kind one of the constants
 * @param value id of an organization, name of a sector, or code of a country
 */
@Embeddable
public record ScopeEntry(
        @Column(name = "kind", nullable = false, length = 20)
        String kind,

        @Column(name = "value", nullable = false, length = 200)
        String value) {
    static final String ORGANIZATION = "organization";
    static final String SECTOR = "sector";
    static final String COUNTRY = "country";
}
