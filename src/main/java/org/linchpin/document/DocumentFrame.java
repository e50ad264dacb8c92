package org.linchpin.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a document says of itself, on its first page, on each further one and in its properties.
 *
 * @param title its heading and its name
 * @param subtitle a sentence below the title; may be empty
 * @param asOf the day for which it holds
 * @param revision of the stored rows that it was made from
 * @param made when
 */
public record DocumentFrame(String title, String subtitle, LocalDate asOf, long revision, Instant made) {}
