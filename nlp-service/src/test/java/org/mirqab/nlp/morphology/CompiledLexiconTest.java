package org.mirqab.nlp.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledLexiconTest {

  private static byte[] written(Morphology morphology, long checksum) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledLexicon.write(morphology, checksum, out);
    return out.toByteArray();
  }

  private static Map<String, List<FormTable.Entry>> forms(Morphology morphology) {
    Map<String, List<FormTable.Entry>> forms = new HashMap<>();
    morphology.table().forEachKey(forms::put);
    return forms;
  }

  private static Set<VerbEntry> verbs(Morphology morphology) {
    Set<VerbEntry> verbs = new HashSet<>();
    morphology.verbs().forEach(verbs::add);
    return verbs;
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Morphology generated = Morphology.compile(List.of());
    Morphology read = CompiledLexicon.read(new ByteArrayInputStream(written(generated, 7)), 7);
    assertEquals(forms(generated), forms(read));
    assertEquals(verbs(generated), verbs(read));
    assertEquals(generated.nouns(), read.nouns());
    assertEquals(generated.names(), read.names());
  }

  @Test
  void isNotReadBesideOtherLexiconFiles() throws IOException {
    byte[] bytes = written(Morphology.compile(List.of()), 7);
    assertNull(CompiledLexicon.read(new ByteArrayInputStream(bytes), 8));
  }

  @Test
  void theBuildWroteTheBundledLexicon() throws IOException {
    try (InputStream stream = CompiledLexicon.class.getResourceAsStream(CompiledLexicon.FILE)) {
      assertNotNull(stream, "the build did not write " + CompiledLexicon.FILE);
      assertArrayEquals(
          written(Morphology.compile(List.of()), Morphology.checksum()), stream.readAllBytes());
    }
  }
}
