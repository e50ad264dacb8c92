package org.linchpin.importing.cyclonedx;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a component or service becomes: a product. Components of one id, as two versions of a library, are one thing.
 *
 * @param category the type of the component
 * @param goesOn whether what is installed goes on once its vendor supplies no more
 * @param versions that the document names
 */
record Thing(String id, String name, Maker maker, String category, boolean goesOn, Set<String> versions) {
    Thing {
        versions = new TreeSet<>(versions);
    }

    /**
     * Who supplies it.
     *
     * @param country code, {@code ZZ} where the document does not say
     * @param website empty where the document does not say
     */
    record Maker(String id, String name, String country, String website) {}
}
