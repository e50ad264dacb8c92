package org.linchpin.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.linchpin.concentration.Band;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.CountrySets;

/** The settings of a supervisor, ready to use. */
@ApplicationScoped
public class Supervision {
    private final CountrySets countrySets;
    private final CellSuppression suppression;
    private final List<Band> bands;

    Supervision(SupervisionSettings settings) {
        countrySets = CountrySets.of(settings.countrySets());
        suppression = new CellSuppression(settings.leastOrganizations());
        bands = settings.bands().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(b -> new Band(b.name(), b.source(), b.date(), b.above(), b.words()))
                .toList();
    }

    /** Blocs, and sets of this installation. */
    public CountrySets countrySets() {
        return countrySets;
    }

    /** For what leaves the authority. */
    public CellSuppression suppression() {
        return suppression;
    }

    /** By their short names. */
    public List<Band> bands() {
        return bands;
    }
}
