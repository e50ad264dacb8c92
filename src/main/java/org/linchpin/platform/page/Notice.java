package org.linchpin.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * Something that everybody should know, shown above each page.
 *
 * @param title what is the matter, in one sentence
 * @param text what was kept and what to do
 * @param href where the details are, or null
 */
public record Notice(String title, String text, @Nullable String href) {}
