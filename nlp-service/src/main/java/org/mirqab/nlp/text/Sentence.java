package org.mirqab.nlp.text;

import java.util.List;
import org.mirqab.contracts.TextField;

/**
 * A sentence of an article.
 *
 * @param field which of the article's two texts; never null
 * @param index 0-based number in that field
 * @param zone never null
 * @param start first UTF-16 code unit in the field
 * @param end one past the last, without trailing white space
 * @param text its words as in the article; never null
 * @param tokens offsets are those of the field; never null
 * @param firstToken number of leading tokens that are a dateline or a label such as «عاجل |»: a
 *     place in them is no event place
 */
public record Sentence(
    TextField field,
    int index,
    Zone zone,
    int start,
    int end,
    String text,
    List<Token> tokens,
    int firstToken) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Whether it stands in the headline, the standfirst or the first paragraph. */
  public boolean lead() {
    return zone == Zone.HEADLINE || zone == Zone.STANDFIRST || zone == Zone.LEAD;
  }
}
