package org.mirqab.nlp.morphology;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.mirqab.nlp.morphology.Analysis.CaseCue;
import org.mirqab.nlp.morphology.Analysis.Gender;
import org.mirqab.nlp.morphology.Analysis.GrammaticalNumber;
import org.mirqab.nlp.morphology.Analysis.Tense;
import org.mirqab.nlp.morphology.Analysis.Voice;

/**
 * The bundled lexicon with all its forms, as the build generates it from the lexicon files: reading
 * it takes a small part of the time that generating the forms takes. It carries a checksum of those
 * files and is not read beside others. Stateless.
 */
public final class CompiledLexicon {

  static final String FILE = "lexicon.bin";

  /** Changed with the layout. */
  private static final int MAGIC = 0x4D514C01;

  private static final VerbForm[] VERB_FORMS = VerbForm.values();
  private static final PartOfSpeech[] PARTS = PartOfSpeech.values();
  private static final SemanticClass[] CLASSES = SemanticClass.values();
  private static final Gender[] GENDERS = Gender.values();
  private static final GrammaticalNumber[] NUMBERS = GrammaticalNumber.values();
  private static final Tense[] TENSES = Tense.values();
  private static final Voice[] VOICES = Voice.values();
  private static final CaseCue[] CUES = CaseCue.values();

  private CompiledLexicon() {}

  /**
   * Writes the bundled lexicon.
   *
   * @param arguments the root of the class path to write it into
   * @throws IOException if it cannot be written
   * @throws org.mirqab.nlp.lexicon.LexiconException for the first line that cannot be used
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], CompiledLexicon.class.getPackageName().replace('.', '/'));
    Files.createDirectories(folder);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)), 1 << 16)) {
      write(Morphology.compile(List.of()), Morphology.checksum(), out);
    }
  }

  /** A checksum of files, in the order given. */
  static long checksum(Collection<byte[]> files) {
    CRC32 crc = new CRC32();
    files.forEach(crc::update);
    return crc.getValue();
  }

  static void write(Morphology morphology, long checksum, OutputStream out) throws IOException {
    FormTable table = morphology.table();
    Writer writer = new Writer();
    writer.number(table.lexemes().size());
    table.lexemes().forEach(writer::lexeme);
    writer.number(table.inflections().size());
    table.inflections().forEach(writer::inflection);
    List<VerbEntry> verbs = new ArrayList<>();
    morphology.verbs().forEach(verbs::add);
    verbs.sort(Comparator.comparing(VerbEntry::lemma));
    writer.number(verbs.size());
    verbs.forEach(writer::verb);
    // By the lemma analyses name, which for some is not the one of the line.
    Map<String, NounEntry> nouns = new TreeMap<>(morphology.nouns());
    writer.number(nouns.size());
    nouns.forEach(writer::noun);
    writer.texts(new TreeSet<>(morphology.names()));

    FormTable.Columns columns = table.columns();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeLong(checksum);
    writer.writeTo(data);
    data.writeInt(columns.starts().length);
    data.write(columns.lengths());
    data.write(bytes(columns.starts()));
    data.write(bytes(columns.lexemes()));
    data.write(bytes(columns.inflections()));
    data.writeInt(columns.slots().length);
    data.write(bytes(columns.slots()));
    data.writeInt(columns.letters().length);
    data.write(bytes(columns.letters()));
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return null if it was written from other lexicon files than those with that checksum
   */
  static Morphology read(InputStream in, long checksum) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(in.readAllBytes());
    if (data.getInt() != MAGIC || data.getLong() != checksum) {
      return null;
    }
    Reader reader = new Reader(data);
    List<Lexeme> lexemes = reader.list(reader::lexeme);
    List<Inflection> inflections = reader.list(reader::inflection);
    int verbCount = reader.number();
    Map<String, VerbEntry> verbs = new HashMap<>(verbCount * 2);
    for (int i = 0; i < verbCount; i++) {
      VerbEntry verb = reader.verb();
      verbs.put(verb.lemma(), verb);
    }
    int nounCount = reader.number();
    Map<String, NounEntry> nouns = new HashMap<>(nounCount * 2);
    for (int i = 0; i < nounCount; i++) {
      nouns.put(reader.text(), reader.noun());
    }
    Set<String> names = new HashSet<>(reader.texts());

    int forms = data.getInt();
    byte[] lengths = new byte[forms];
    data.get(lengths);
    int[] starts = numbers(data, forms);
    int[] words = numbers(data, forms);
    short[] features = new short[forms];
    data.asShortBuffer().get(features);
    data.position(data.position() + forms * Short.BYTES);
    int[] slots = numbers(data, data.getInt());
    char[] letters = new char[data.getInt()];
    data.asCharBuffer().get(letters);
    FormTable table =
        new FormTable(
            new FormTable.Columns(letters, starts, lengths, words, features, slots),
            lexemes,
            inflections);
    return new Morphology(table, verbs, nouns, names);
  }

  private static int[] numbers(ByteBuffer data, int count) {
    int[] numbers = new int[count];
    data.asIntBuffer().get(numbers);
    data.position(data.position() + count * Integer.BYTES);
    return numbers;
  }

  private static byte[] bytes(int[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    buffer.asIntBuffer().put(numbers);
    return buffer.array();
  }

  private static byte[] bytes(short[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Short.BYTES);
    buffer.asShortBuffer().put(numbers);
    return buffer.array();
  }

  private static byte[] bytes(char[] letters) {
    ByteBuffer buffer = ByteBuffer.allocate(letters.length * Character.BYTES);
    buffer.asCharBuffer().put(letters);
    return buffer.array();
  }

  /** Everything but the forms, as numbers; a text is the number of its first use. */
  private static final class Writer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream numbers = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void number(int number) {
      try {
        numbers.writeInt(number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void prior(double prior) {
      try {
        numbers.writeDouble(prior);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A text or null. */
    void text(String text) {
      number(text == null ? 0 : texts.computeIfAbsent(text, t -> texts.size() + 1));
    }

    void texts(Collection<String> list) {
      number(list.size());
      list.forEach(this::text);
    }

    /** A constant or null. */
    void constant(Enum<?> constant) {
      number(constant == null ? 0 : constant.ordinal() + 1);
    }

    void flag(boolean flag) {
      number(flag ? 1 : 0);
    }

    void lexeme(Lexeme lexeme) {
      text(lexeme.lemma());
      constant(lexeme.partOfSpeech());
      text(lexeme.verb());
      flag(lexeme.transitive());
      prior(lexeme.prior());
    }

    void inflection(Inflection i) {
      number(i.person());
      constant(i.gender());
      constant(i.number());
      constant(i.tense());
      constant(i.voice());
      constant(i.caseCue());
      flag(i.free());
      flag(i.attaches());
      flag(i.takesArticle());
      prior(i.prior());
    }

    void verb(VerbEntry verb) {
      text(verb.lemma());
      text(verb.root());
      constant(verb.form());
      text(verb.vowel());
      flag(verb.transitive());
      texts(verb.prepositions());
      texts(verb.masdars());
      text(verb.gloss());
    }

    void noun(String citation, NounEntry noun) {
      text(citation);
      text(noun.lemma());
      texts(noun.plurals());
      constant(noun.gender());
      text(noun.verb());
      constant(noun.semanticClass());
      text(noun.gloss());
    }

    void writeTo(DataOutputStream data) throws IOException {
      StringBuilder all = new StringBuilder();
      short[] lengths = new short[texts.size()];
      int count = 0;
      for (String text : texts.keySet()) {
        lengths[count++] = (short) text.length();
        all.append(text);
      }
      byte[] letters = all.toString().getBytes(StandardCharsets.UTF_8);
      data.writeInt(lengths.length);
      data.write(bytes(lengths));
      data.writeInt(letters.length);
      data.write(letters);
      data.writeInt(bytes.size());
      bytes.writeTo(data);
    }
  }

  /** Reads what a {@link Writer} wrote. */
  private static final class Reader {

    private final String[] texts;
    private final ByteBuffer numbers;

    Reader(ByteBuffer data) {
      short[] lengths = new short[data.getInt()];
      data.asShortBuffer().get(lengths);
      data.position(data.position() + lengths.length * Short.BYTES);
      int size = data.getInt();
      String all = new String(data.array(), data.position(), size, StandardCharsets.UTF_8);
      data.position(data.position() + size);
      texts = new String[lengths.length + 1];
      int start = 0;
      for (int i = 0; i < lengths.length; i++) {
        texts[i + 1] = all.substring(start, start + lengths[i]);
        start += lengths[i];
      }
      size = data.getInt();
      numbers = data.slice(data.position(), size);
      data.position(data.position() + size);
    }

    int number() {
      return numbers.getInt();
    }

    String text() {
      return texts[numbers.getInt()];
    }

    private <E> E constant(E[] constants) {
      int place = numbers.getInt();
      return place == 0 ? null : constants[place - 1];
    }

    private boolean flag() {
      return numbers.getInt() == 1;
    }

    List<String> texts() {
      int count = number();
      String[] list = new String[count];
      for (int i = 0; i < count; i++) {
        list[i] = text();
      }
      return List.of(list);
    }

    <E> List<E> list(Supplier<E> item) {
      int count = number();
      List<E> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(item.get());
      }
      return items;
    }

    Lexeme lexeme() {
      return new Lexeme(text(), constant(PARTS), text(), flag(), numbers.getDouble());
    }

    Inflection inflection() {
      return new Inflection(
          number(),
          constant(GENDERS),
          constant(NUMBERS),
          constant(TENSES),
          constant(VOICES),
          constant(CUES),
          flag(),
          flag(),
          flag(),
          numbers.getDouble());
    }

    VerbEntry verb() {
      return new VerbEntry(
          text(), text(), constant(VERB_FORMS), text(), flag(), texts(), texts(), text());
    }

    NounEntry noun() {
      return new NounEntry(text(), texts(), constant(GENDERS), text(), constant(CLASSES), text());
    }
  }
}
