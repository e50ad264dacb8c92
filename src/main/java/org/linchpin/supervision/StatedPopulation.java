package org.linchpin.supervision;

import java.time.Instant;
import org.linchpin.concentration.indicator.CategoryPopulation;

/**
 * A population with who stated it.
 *
 * @param source where the figures are from; may be empty
 */
public record StatedPopulation(CategoryPopulation population, String source, String changedBy, Instant changedAt) {}
