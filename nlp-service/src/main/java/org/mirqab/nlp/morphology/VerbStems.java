package org.mirqab.nlp.morphology;

/**
 * The sounded stems of a verb (see {@link Spelling} for the notation), from its root, form and
 * vowel: what differs between sound, hollow, defective, assimilated, doubled and hamzated verbs.
 * Endings are the same for all and are added by {@link VerbParadigm}.
 *
 * @param perfect active
 * @param imperfect active, without its prefix
 * @param prefixVowel of the active imperfect, {@code a} or {@code u}
 * @param activeParticiple citation form
 * @param passiveParticiple citation form
 * @param masdar the regular masdar; null for form I
 */
record VerbStems(
    Stem perfect,
    Stem imperfect,
    char prefixVowel,
    Stem passivePerfect,
    Stem passiveImperfect,
    String activeParticiple,
    String passiveParticiple,
    String masdar) {

  /** How a stem ends. */
  enum End {
    CONSONANT,
    /** دعا, long a with a radical و. */
    A_WAW,
    /** رمى, يسعى, long a written ى. */
    A_YA,
    /** رضي, يرمي. */
    I,
    /** يدعو. */
    U
  }

  /**
   * @param beforeVowel before endings that begin with a vowel; without the weak last radical
   * @param beforeConsonant before endings that begin with a consonant, and in the jussive
   */
  record Stem(String beforeVowel, String beforeConsonant, End end) {}

  /**
   * @throws IllegalArgumentException if the vowel a hollow or defective verb needs is missing
   */
  static VerbStems of(VerbEntry verb) {
    return new Builder(verb).build();
  }

  private static final class Builder {

    private final VerbEntry verb;
    private final String root;
    private final boolean defective;
    private final boolean hollow;
    private final boolean doubled;

    Builder(VerbEntry verb) {
      this.verb = verb;
      this.root = verb.root();
      boolean three = verb.form().radicals() == 3;
      this.defective = isWeak(root.charAt(root.length() - 1));
      this.hollow = three && !defective && isWeak(root.charAt(1)) && contractsMiddle(verb);
      this.doubled =
          three
              && root.charAt(1) == root.charAt(2)
              && !defective
              && verb.form() != VerbForm.II
              && verb.form() != VerbForm.V;
    }

    /** A weak middle radical is a long vowel in these forms; ازدوج and استحوذ keep theirs. */
    private static boolean contractsMiddle(VerbEntry verb) {
      return switch (verb.form()) {
        case I, IV, VII, VIII, X ->
            "اآ".indexOf(verb.lemma().charAt(verb.lemma().length() - 2)) >= 0;
        default -> false;
      };
    }

    VerbStems build() {
      return switch (verb.form()) {
        case I -> formOne();
        case II ->
            derived(
                "1a22a3",
                "1a22i3",
                'u',
                "1u22i3",
                "1a22a3",
                "mu",
                defective || root.charAt(2) == 'ء' ? "ta12i3aT" : "ta12I3");
        case III ->
            derived(
                "1A2a3",
                "1A2i3",
                'u',
                "1U2i3",
                "1A2a3",
                "mu",
                defective ? "mu1A2AT" : doubled ? "mu1A22aT" : "mu1A2a3aT");
        case IV ->
            derived(
                "ءa12a3",
                "12i3",
                'u',
                "ءu12i3",
                "12a3",
                "mu",
                defective ? "ءi12Aء" : hollow ? "ءi1A3aT" : "ءi12A3");
        case V ->
            derived(
                "ta1a22a3",
                "ta1a22a3",
                'a',
                "tu1u22i3",
                "ta1a22a3",
                "mu",
                defective ? "ta1a22I" : "ta1a22u3");
        case VI ->
            derived(
                "ta1A2a3",
                "ta1A2a3",
                'a',
                "tu1U2i3",
                "ta1A2a3",
                "mu",
                defective ? "ta1A2I" : doubled ? "ta1A22" : "ta1A2u3");
        case VII ->
            derived(
                "iن1a2a3",
                "ن1a2i3",
                'a',
                "uن1u2i3",
                "ن1a2a3",
                "mu",
                defective ? "iن1i2Aء" : hollow ? "iن1iيA3" : "iن1i2A3");
        case VIII -> {
          String p = eighthPair();
          yield derived(
              "i" + p + "a2a3",
              p + "a2i3",
              'a',
              "u" + p + "u2i3",
              p + "a2a3",
              "mu",
              defective ? "i" + p + "i2Aء" : hollow ? "i" + p + "iيA3" : "i" + p + "i2A3");
        }
        case IX ->
            new VerbStems(
                new Stem(fill("i12a33"), fill("i12a3a3"), End.CONSONANT),
                new Stem(fill("12a33"), fill("12a3i3"), End.CONSONANT),
                'a',
                null,
                null,
                fill("mu12a33"),
                null,
                fill("i12i3A3"));
        case X ->
            derived(
                "iستa12a3",
                "ستa12i3",
                'a',
                "uستu12i3",
                "ستa12a3",
                "mu",
                defective ? "iستi12Aء" : hollow ? "iستi1A3aT" : "iستi12A3");
        case QI -> derived("1a23a4", "1a23i4", 'u', "1u23i4", "1a23a4", "mu", "1a23a4aT");
        case QII -> derived("ta1a23a4", "ta1a23a4", 'a', "tu1u23i4", "ta1a23a4", "mu", "ta1a23u4");
        case QIV ->
            new VerbStems(
                new Stem(fill("i12a3a44"), fill("i12a34a4"), End.CONSONANT),
                new Stem(fill("12a3i44"), fill("12a34i4"), End.CONSONANT),
                'a',
                null,
                null,
                fill("mu12a3i44"),
                null,
                fill("i12i34A4"));
      };
    }

    private VerbStems formOne() {
      char first = root.charAt(0);
      String vowel = verb.vowel();
      if (hollow) {
        char imperfect =
            switch (required(vowel)) {
              case "و" -> 'U';
              case "ي" -> 'I';
              case "ا" -> 'A';
              default -> throw wrongVowel();
            };
        char shortImperfect = Character.toLowerCase(imperfect);
        char shortPerfect = imperfect == 'U' ? 'u' : 'i';
        boolean waw = imperfect == 'U' || root.charAt(1) == 'و';
        return new VerbStems(
            new Stem(fill("1A3"), fill("1" + shortPerfect + "3"), End.CONSONANT),
            new Stem(fill("1" + imperfect + "3"), fill("1" + shortImperfect + "3"), End.CONSONANT),
            'a',
            new Stem(fill("1I3"), fill("1i3"), End.CONSONANT),
            new Stem(fill("1A3"), fill("1a3"), End.CONSONANT),
            root.charAt(2) == 'ء' ? fill("1Aءi") : fill("1Aءi3"),
            fill(waw ? "مa1U3" : "مa1I3"),
            null);
      }
      boolean drops = first == 'و' && !doubled;
      if (defective) {
        End perfect =
            switch (verb.lemma().charAt(verb.lemma().length() - 1)) {
              case 'ا' -> End.A_WAW;
              case 'ي' -> End.I;
              default -> End.A_YA;
            };
        End imperfect =
            switch (required(vowel)) {
              case "و" -> End.U;
              case "ي" -> End.I;
              case "ى" -> End.A_YA;
              default -> throw wrongVowel();
            };
        // رأى loses its hamza in the imperfect, and so does its form IV.
        String stem = fill(root.equals("رءي") ? "1" : drops ? "2" : "12");
        String passive = fill(root.equals("رءي") ? "1" : "12");
        return new VerbStems(
            new Stem(fill("1a2"), fill("1a2"), perfect),
            new Stem(stem, stem, imperfect),
            'a',
            new Stem(fill("1u2"), fill("1u2"), End.I),
            new Stem(passive, passive, End.A_YA),
            fill("1A2I"),
            fill(perfect == End.A_WAW ? "مa12U" : "مa12I"),
            null);
      }
      String vowelSound = vowelSound(vowel);
      Stem imperfect =
          drops
              ? new Stem(fill("2" + vowelSound + "3"), fill("2" + vowelSound + "3"), End.CONSONANT)
              : stem("12" + vowelSound + "3");
      return new VerbStems(
          stem("1a2" + perfectVowel() + "3"),
          imperfect,
          'a',
          stem("1u2i3"),
          stem("12a3"),
          fill(doubled ? "1A23" : "1A2i3"),
          fill("مa12U3"),
          null);
    }

    /** The vowel shows only on a hamza: سئم, جرؤ; told by the seat in the lemma. */
    private String perfectVowel() {
      String lemma = verb.lemma();
      return lemma.contains("ئ") ? "i" : lemma.contains("ؤ") ? "u" : "a";
    }

    private String vowelSound(String vowel) {
      return switch (vowel) {
        case "", "ا" -> root.indexOf('ء') > 0 && !perfectVowel().equals("u") ? "a" : "u";
        case "ي" -> "i";
        case "و" -> "u";
        default -> throw wrongVowel();
      };
    }

    private String required(String vowel) {
      if (vowel.isEmpty()) {
        throw wrongVowel();
      }
      return vowel;
    }

    private IllegalArgumentException wrongVowel() {
      return new IllegalArgumentException(
          "the imperfect vowel of "
              + verb.lemma()
              + " must be one of و ي ا (hollow), و ي ى (defective); was «"
              + verb.vowel()
              + "»");
    }

    private VerbStems derived(
        String perfect,
        String imperfect,
        char prefixVowel,
        String passivePerfect,
        String passiveImperfect,
        String participlePrefix,
        String masdar) {
      if (root.equals("رءي") && verb.form() == VerbForm.IV) {
        return sight();
      }
      Stem active = stem(imperfect);
      Stem passive = stem(passiveImperfect);
      // Participles of V and VI have i where the imperfect has a.
      String agent =
          switch (verb.form()) {
            case V, VI, QII -> imperfect.substring(0, imperfect.length() - 2) + "i" + last();
            default -> imperfect;
          };
      Stem agentStem = stem(agent);
      String prefix = "م" + participlePrefix.substring(1);
      return new VerbStems(
          stem(perfect),
          active,
          prefixVowel,
          stem(passivePerfect),
          passive,
          prefix + agentStem.beforeVowel() + (agentStem.end() == End.CONSONANT ? "" : "I"),
          prefix + passive.beforeVowel() + (passive.end() == End.CONSONANT ? "" : "Y"),
          fill(masdar));
    }

    private VerbStems sight() {
      return new VerbStems(
          new Stem("ءaر", "ءaر", End.A_YA),
          new Stem("ر", "ر", End.I),
          'u',
          new Stem("ءuر", "ءuر", End.I),
          new Stem("ر", "ر", End.A_YA),
          "مuرI",
          "مuرY",
          "ءiرAءaT");
    }

    private char last() {
      return (char) ('0' + root.length());
    }

    /** Fills a template that ends in vowel and last radical, by the class of the root. */
    private Stem stem(String template) {
      int end = template.length();
      char vowel = template.charAt(end - 2);
      if (defective) {
        String open = fill(template.substring(0, end - 2));
        return new Stem(open, open, vowel == 'a' ? End.A_YA : End.I);
      }
      if (hollow) {
        // ..12v3 and ..1a2v3 become ..1V3: the weak radical and its vowel are one long vowel.
        int middle = template.lastIndexOf('2');
        boolean openBefore = "ai".indexOf(template.charAt(middle - 1)) >= 0;
        boolean passivePerfect = template.charAt(middle - 1) == 'u';
        String head = template.substring(0, openBefore || passivePerfect ? middle - 1 : middle);
        char sound = openBefore && !passivePerfect ? 'a' : vowel;
        return new Stem(
            fill(head + Character.toUpperCase(sound) + "3"),
            fill(head + sound + "3"),
            End.CONSONANT);
      }
      if (doubled) {
        int middle = template.lastIndexOf('2');
        boolean vowelBefore = "aiuAIU".indexOf(template.charAt(middle - 1)) >= 0;
        String head = template.substring(0, middle);
        String closed = vowelBefore ? head + "23" : head + vowel + "23";
        return new Stem(fill(closed), fill(template), End.CONSONANT);
      }
      return new Stem(fill(template), fill(template), End.CONSONANT);
    }

    /** F and t of form VIII, assimilated: ازدهر, اصطدم, اطّلع, ادّعى, اتّصل. */
    private String eighthPair() {
      return switch (root.charAt(0)) {
        case 'ز' -> "زد";
        case 'ص' -> "صط";
        case 'ض' -> "ضط";
        case 'ط' -> "طط";
        case 'ظ' -> "ظط";
        case 'د', 'ذ' -> "دد";
        case 'و', 'ي', 'ت' -> "تت";
        default -> "1ت";
      };
    }

    private String fill(String template) {
      StringBuilder filled = new StringBuilder(template.length());
      for (int i = 0; i < template.length(); i++) {
        char c = template.charAt(i);
        if (c >= '1' && c <= '4') {
          filled.append(root.charAt(c - '1'));
        } else if (c == 't') {
          filled.append('ت');
        } else if (c == 'm') {
          filled.append('م');
        } else {
          filled.append(c);
        }
      }
      return filled.toString();
    }

    private static boolean isWeak(char radical) {
      return radical == 'و' || radical == 'ي';
    }
  }
}
