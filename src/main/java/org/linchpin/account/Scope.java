package org.linchpin.account;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What of the graph an account may see. Equal scopes see the same. */
public sealed interface Scope {
    /** All of it, with all names. */
    record Everything() implements Scope {}

    /** What belongs to these organizations, and what is public; ids. */
    record Organizations(SortedSet<String> ids) implements Scope {
        public Organizations {
            ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        }
    }

    /**
     * What belongs to the organizations of these sectors in these countries, and what is public.
     *
     * @param sectors empty: all
     * @param countries codes; empty: all
     * @param named whether organizations, their systems and services are seen by name
     */
    record Supervision(SortedSet<String> sectors, SortedSet<String> countries, boolean named) implements Scope {
        public Supervision {
            sectors = Collections.unmodifiableSortedSet(new TreeSet<>(sectors));
            countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        }

        /** Whether an organization of that sector and country is supervised. */
        public boolean covers(String sector, String country) {
            return (sectors.isEmpty() || sectors.contains(sector))
                    && (countries.isEmpty() || countries.contains(country));
        }
    }

    /** Nothing, not even what is public. */
    record Nothing() implements Scope {}

    Scope EVERYTHING = new Everything();
    Scope NOTHING = new Nothing();

    static Scope organizations(Collection<String> ids) {
        return new Organizations(new TreeSet<>(ids));
    }

    /** Supervision; of all sectors and countries by name, that is everything. */
    static Scope supervision(Collection<String> sectors, Collection<String> countries, boolean named) {
        return sectors.isEmpty() && countries.isEmpty() && named
                ? EVERYTHING
                : new Supervision(new TreeSet<>(sectors), new TreeSet<>(countries), named);
    }
}
