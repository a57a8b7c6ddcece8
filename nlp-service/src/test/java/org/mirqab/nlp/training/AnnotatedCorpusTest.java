package org.mirqab.nlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedCorpusTest {

  private static final String ARTICLE =
      "{\"id\":\"a\",\"publishedAt\":\"2031-03-02\",\"title\":\"خبر\",\"text\":\"أدانت مصر القصف.\"}";

  @TempDir Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void readsTheSamples() {
    var articles = AnnotatedCorpus.read(Samples.articles(), Samples.gold());
    assertEquals(9, articles.size());
    assertEquals(13, articles.stream().mapToInt(article -> article.events().size()).sum());
  }

  @Test
  void leavesOutArticlesWithoutAnnotations() throws IOException {
    assertTrue(AnnotatedCorpus.read(file("a", ARTICLE), file("g", "\n")).isEmpty());
  }

  /** Each on the second line, after an empty first one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{`id`:`a` # Unexpected",
        "{`id`:`a`} # needs the fields id and events",
        "{`id`:`b`,`events`:[]} # no article b",
        "{`id`:`a`,`events`:[{`type`:`MEET`,`status`:`occurred`}]} # type must be a PLOVER type",
        "{`id`:`a`,`events`:[{`type`:`ACCUSE`,`status`:`denied`}]} # status must be",
        "{`id`:`a`,`events`:[{`type`:`ACCUSE`,`status`:`occurred`}]} # mentions must hold",
        "{`id`:`a`,`events`:[{`type`:`ACCUSE`,`status`:`occurred`,`mentions`:"
            + "[{`trigger`:`هاجم`,`quote`:`أدانت مصر`}]}]} # the quote does not hold its trigger",
        "{`id`:`a`,`events`:[{`type`:`ACCUSE`,`status`:`occurred`,`mentions`:"
            + "[{`trigger`:`أدانت`,`quote`:`أدانت ليبيا`}]}]} # neither title nor text holds",
        "{`id`:`a`,`events`:[{`type`:`ACCUSE`,`status`:`occurred`,`date`:{`start`:`soon`},"
            + "`mentions`:[{`trigger`:`أدانت`,`quote`:`أدانت مصر`}]}]} # a date must be as"
      })
  void refusesABadLineWithItsNumber(String line, String problem) throws IOException {
    Path articles = file("a", ARTICLE);
    Path gold = file("g", "\n" + line.replace('`', '"'));
    AnnotationException refusal =
        assertThrows(AnnotationException.class, () -> AnnotatedCorpus.read(articles, gold));
    assertTrue(refusal.getMessage().startsWith(gold + ":2: "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
  }

  @Test
  void namesAFileThatIsNotThere() {
    AnnotationException refusal =
        assertThrows(
            AnnotationException.class, () -> AnnotatedCorpus.events(directory.resolve("none")));
    assertTrue(refusal.getMessage().endsWith("none: no such file"), refusal.getMessage());
  }
}
