package org.linchpin.report.search;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a search found.
 *
 * @param kind what it is, in the glossary's word
 * @param owner what it belongs to, or null
 * @param href its page
 */
public record Found(
        String id, String name, String kind, @Nullable String owner, String href) {}
