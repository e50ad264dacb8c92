package org.linchpin.concentration;

import org.jspecify.annotations.Nullable;

/**
 * A question about concentration; one that exists makes sense.
 *
 * @param weight {@code SIZE} is of organizations, {@code WEIGHT} of services
 * @param basis for level {@code COUNTRY}; elsewhere {@code OWNER}, the default
 * @param category category of the products that count; null counts all. It never restricts what is walked
 */
public record ConcentrationQuery(
        Unit unit,
        Weight weight,
        Level level,
        Basis basis,
        Depth depth,
        @Nullable String category,
        Population population) {
    /** Vendors that all organizations name, each organization alike. */
    public static final ConcentrationQuery DEFAULT = new ConcentrationQuery(
            Unit.ORGANIZATION, Weight.ONE, Level.VENDOR, Basis.OWNER, Depth.DIRECT, null, Population.ALL);

    /** @throws ConcentrationQueryException if the choices do not go together */
    public ConcentrationQuery {
        category = category == null || category.isEmpty() ? null : category;
        if (weight == Weight.SIZE && unit != Unit.ORGANIZATION) {
            throw new ConcentrationQueryException(
                    "weight=size needs unit=organization, but unit is service: a service has no size.\nMaybe weight=weight.");
        }
        if (weight == Weight.WEIGHT && unit != Unit.SERVICE) {
            throw new ConcentrationQueryException("weight=weight needs unit=service, but unit is organization: an"
                    + " organization has no weight.\nMaybe weight=size.");
        }
        if (basis != Basis.OWNER && level != Level.COUNTRY) {
            throw new ConcentrationQueryException(
                    "basis=%s needs level=country, but level is %s.\nMaybe leave basis out."
                            .formatted(basis.text(), level.text()));
        }
    }

    /** The same question about another population. */
    public ConcentrationQuery withPopulation(Population other) {
        return new ConcentrationQuery(unit, weight, level, basis, depth, category, other);
    }

    /** The same question at another level, by owner. */
    public ConcentrationQuery withLevel(Level other) {
        return new ConcentrationQuery(unit, weight, other, Basis.OWNER, depth, category, population);
    }

    /** The same question about another category; null for all. */
    public ConcentrationQuery withCategory(@Nullable String other) {
        return new ConcentrationQuery(unit, weight, level, basis, depth, other, population);
    }

    /** The same question with units that weigh otherwise. */
    public ConcentrationQuery withWeight(Weight other) {
        return new ConcentrationQuery(unit, other, level, basis, depth, category, population);
    }

    /** The same question about countries, by that basis. */
    public ConcentrationQuery ofCountries(Basis by) {
        return new ConcentrationQuery(unit, weight, Level.COUNTRY, by, depth, category, population);
    }

    /** The same question at another depth. */
    public ConcentrationQuery withDepth(Depth other) {
        return new ConcentrationQuery(unit, weight, level, basis, other, category, population);
    }
}
