package org.linchpin.platform.page;

import java.time.LocalDate;

/**
 * What the figures of a page were made from.
 *
 * @param revision of the stored rows
 * @param asOf the day for which they hold
 */
public record Edition(long revision, LocalDate asOf) {}
