package org.linchpin.importing.register;

/**
 * What a provider supplies under a contract.
 *
 * @param contract its reference
 * @param provider its code in B_05.01
 * @param service code of list {@code ict_service_type}
 */
record Supply(String contract, String provider, String service) implements Comparable<Supply> {
    /** Of a row of B_02.02. */
    static Supply used(FiledRow use) {
        return new Supply(use.text("c0010"), use.text("c0030"), use.text("c0060"));
    }

    @Override
    public int compareTo(Supply other) {
        int order = contract.compareTo(other.contract);
        order = order == 0 ? provider.compareTo(other.provider) : order;
        return order == 0 ? service.compareTo(other.service) : order;
    }
}
