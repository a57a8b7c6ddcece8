package org.mirqab.nlp.training;

import java.util.List;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.TextField;

/**
 * An article and its events.
 *
 * @param article never null
 * @param events never null
 */
public record AnnotatedArticle(Article article, List<AnnotatedEvent> events) {

  /** Where a trigger stands: the field and its UTF-16 code units there. */
  record Location(TextField field, int start, int end) {
    boolean overlaps(TextField other, int from, int to) {
      return field == other && start < to && from < end;
    }
  }

  /** The place of a mention's trigger; null if the quote is not in the article. */
  Location locate(AnnotatedEvent.Quote mention) {
    for (TextField field : TextField.values()) {
      String text = field == TextField.TITLE ? article.title() : article.text();
      int quote = text.indexOf(mention.quote());
      int trigger = mention.quote().indexOf(mention.trigger());
      if (quote >= 0 && trigger >= 0) {
        int start = quote + trigger;
        return new Location(field, start, start + mention.trigger().length());
      }
    }
    return null;
  }

  /** A field's words. */
  String text(TextField field) {
    return field == TextField.TITLE ? article.title() : article.text();
  }
}
