package org.mirqab.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirqab.nlp.lexicon.LexiconException;

/** The settings of the engine, as the service takes them at its start. */
class EngineProducerTest {

  private final EngineProducer producer = new EngineProducer();

  @TempDir Path directory;

  @Test
  void doesNotStartWithABadLexicon() throws IOException {
    Path file = directory.resolve("document/operators.tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "word\toperator\nربما\tmaybe\n");
    LexiconException refusal =
        assertThrows(
            LexiconException.class,
            () ->
                producer.engine(
                    Optional.of(directory.toString()), Optional.empty(), Optional.empty()));
    assertTrue(refusal.getMessage().startsWith(file + ":2: "), refusal.getMessage());
  }

  @Test
  void doesNotStartWithoutTheModelItIsToUse() {
    LexiconException refusal =
        assertThrows(
            LexiconException.class,
            () ->
                producer.engine(
                    Optional.empty(), Optional.of(directory.toString()), Optional.empty()));
    assertTrue(refusal.getMessage().startsWith(directory.toString()), refusal.getMessage());
  }

  @Test
  void doesNotStartWithAConfidenceThatIsNone() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> producer.engine(Optional.empty(), Optional.empty(), Optional.of(1.5)));
    assertEquals("the least confidence must be 0 to 1, was 1.5", refusal.getMessage());
  }
}
