package org.linchpin.supervision;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linchpin.concentration.indicator.CategoryPopulation;

/** The sizes of the categories of financial entities that supervisors have stated. */
@ApplicationScoped
public class CategoryPopulations {
    private final CategoryRecords records;
    private final Clock clock;

    CategoryPopulations(CategoryRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** By category. */
    @Transactional
    public List<StatedPopulation> all() {
        return records.listAll(Sort.by("category")).stream()
                .map(r -> new StatedPopulation(
                        new CategoryPopulation(r.category, r.entities, r.assets, r.assetsUnit),
                        r.source,
                        r.changedBy,
                        r.changedAt))
                .toList();
    }

    /** States a population, in place of a former statement. */
    @Transactional
    public void state(CategoryPopulation population, String source, String by) {
        CategoryRecord found = records.findById(population.category());
        CategoryRecord row = found == null ? new CategoryRecord() : found;
        row.category = population.category();
        row.entities = population.entities();
        row.assets = population.assets();
        row.assetsUnit = population.assetsUnit();
        row.source = source;
        row.changedBy = by;
        row.changedAt = Instant.now(clock);
        if (found == null) {
            records.persist(row);
        }
    }

    /** Takes a statement back. */
    @Transactional
    public void forget(String category) {
        records.deleteById(category);
    }
}
