package org.linchpin.analysis;

/**
 * Fired asynchronously, in every process, when readers see another analysis: of a new revision, of the same on a new day, or
 * the first after a start. What is made of it must therefore be safe to make twice.
 */
public record AnalysisReady(Analysis analysis) {}
