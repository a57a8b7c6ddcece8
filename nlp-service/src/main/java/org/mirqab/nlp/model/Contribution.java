package org.mirqab.nlp.model;

/**
 * What a feature added to a sum.
 *
 * @param feature its name, such as {@code lemma=a|b}; never null
 * @param weight in log-odds; over 0 if it speaks for the label
 */
public record Contribution(String feature, double weight) {}
