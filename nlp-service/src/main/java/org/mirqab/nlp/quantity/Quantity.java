package org.mirqab.nlp.quantity;

/**
 * A count of the sentence.
 *
 * @param firstToken its first token, words such as نحو included
 * @param endToken one past its last token
 * @param value the number; null when the text gives only bounds
 * @param min least; null if open. Equal to the value when that is exact
 * @param max most; null if open
 * @param approximate whether the text says "about"
 * @param ordinal whether it counts a place in a row (الثالثة), no amount
 * @param percent whether it is a share in percent
 * @param figure the one number that the text names, also where it is only a bound: 40 in أكثر من
 *     40; null if it names none (عشرات) or two
 */
public record Quantity(
    int firstToken,
    int endToken,
    Long value,
    Long min,
    Long max,
    boolean approximate,
    boolean ordinal,
    boolean percent,
    Long figure) {}
