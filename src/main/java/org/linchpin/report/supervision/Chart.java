package org.linchpin.report.supervision;

/**
 * A picture with its words.
 *
 * @param finding its title
 * @param about unit and population
 * @param svg our own markup
 */
public record Chart(String finding, String about, String svg) {}
