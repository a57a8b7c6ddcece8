package org.mirqab.nlp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirqab.contracts.ArticleReference;
import org.mirqab.nlp.extraction.Engine;
import org.mirqab.nlp.extraction.EventAnalysis;
import org.mirqab.nlp.extraction.HypothesisAnalysis;
import org.mirqab.nlp.extraction.Reasons;
import org.mirqab.nlp.extraction.SentenceAnalysis;
import org.mirqab.nlp.extraction.SentenceAnalysis.AnalyzedToken;
import org.mirqab.nlp.model.Contribution;
import org.mirqab.nlp.morphology.Analysis;

/** Writes an analysis for a person to read. Stateless. */
final class AnalysisText {

  private AnalysisText() {}

  /** The lines of an article's analysis, each ended. */
  static String of(Engine.Analysis analysis) {
    StringBuilder text = new StringBuilder();
    ArticleReference article = analysis.extraction().article();
    line(
        text,
        "=== article %s of %s: %s, %d events",
        article.id(),
        article.publishedAt(),
        analysis.extraction().skipped() == null
            ? "extracted"
            : "skipped, " + analysis.extraction().skipped(),
        analysis.extraction().events().size());
    for (SentenceAnalysis sentence : analysis.sentences()) {
      sentence(text, sentence, analysis);
    }
    if (!analysis.events().isEmpty()) {
      line(text, "%n--- events; emitted from confidence %s on", number(analysis.leastConfidence()));
    }
    for (EventAnalysis event : analysis.events()) {
      event(text, event, analysis);
    }
    return text.toString();
  }

  private static void sentence(
      StringBuilder text, SentenceAnalysis sentence, Engine.Analysis analysis) {
    line(
        text,
        "%n--- %s %d, %s, %d-%d: %s",
        sentence.field().name().toLowerCase(Locale.ROOT),
        sentence.index(),
        sentence.zone(),
        sentence.start(),
        sentence.end(),
        sentence.text().strip());
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String clause = i > 0 && sentence.clauses().contains(i) ? "| " : "  ";
      AnalyzedToken token = sentence.tokens().get(i);
      line(text, "  %3d %s%s  %s", i, clause, token.text(), reading(token.reading()));
    }
    for (SentenceAnalysis.Name name : sentence.names()) {
      line(
          text,
          "  name      %s  %s",
          name.text(),
          joined(name.kind(), name.id(), name.country(), name.sectors(), name.preposition()));
    }
    for (SentenceAnalysis.Time time : sentence.times()) {
      line(
          text,
          "  time      %s  %s",
          time.text(),
          joined(time.type(), time.value(), time.start(), time.end()));
    }
    for (SentenceAnalysis.Count count : sentence.quantities()) {
      line(
          text,
          "  quantity  %s  %s",
          count.text(),
          joined(
              count.value(),
              count.min() == null ? null : "at least " + count.min(),
              count.max() == null ? null : "at most " + count.max(),
              count.approximate() ? "about" : null));
    }
    for (HypothesisAnalysis hypothesis : sentence.hypotheses()) {
      hypothesis(text, hypothesis, analysis);
    }
  }

  private static String reading(Analysis reading) {
    return reading == null
        ? "-"
        : joined(
            reading.lemma(),
            reading.partOfSpeech(),
            reading.verb() == null ? null : "of " + reading.verb(),
            reading.tense(),
            reading.voice(),
            reading.person() == 0 ? null : reading.person(),
            reading.gender(),
            reading.number(),
            reading.definite() ? "definite" : null,
            reading.caseCue() == Analysis.CaseCue.NONE ? null : reading.caseCue(),
            reading.proclitics().isEmpty() ? null : reading.proclitics(),
            reading.enclitic());
  }

  private static void hypothesis(
      StringBuilder text, HypothesisAnalysis hypothesis, Engine.Analysis analysis) {
    line(
        text,
        "  #%d %s  %s  %s by %s, probability %s: %s",
        hypothesis.number(),
        hypothesis.trigger(),
        hypothesis.type(),
        joined(hypothesis.mode(), hypothesis.family(), hypothesis.phase()),
        hypothesis.rule(),
        number(hypothesis.probability()),
        fate(hypothesis, analysis));
    reasons(text, hypothesis.reasons());
    if (!hypothesis.operators().isEmpty()) {
      line(text, "       said of it: %s", joined(hypothesis.operators()));
    }
    if (!hypothesis.competitors().isEmpty()) {
      line(text, "       competes with %s", numbers(hypothesis.competitors()));
    }
    parts(text, "actors", hypothesis.actors());
    parts(text, "recipients", hypothesis.recipients());
    parts(text, "places", hypothesis.places());
    parts(text, "times", hypothesis.times());
    if (hypothesis.publication() != null) {
      line(text, "       of the publication day: %s", number(hypothesis.publication()));
    }
  }

  private static String fate(HypothesisAnalysis hypothesis, Engine.Analysis analysis) {
    return switch (hypothesis.fate()) {
      case MENTION -> "mention of event " + hypothesis.event();
      case UNLIKELY -> "dropped, below " + number(analysis.leastProbability());
      case BEATEN -> "dropped, beaten by #" + hypothesis.beatenBy();
    };
  }

  private static void event(StringBuilder text, EventAnalysis event, Engine.Analysis analysis) {
    String outcome =
        switch (event.outcome()) {
          case EMITTED -> "emitted as " + event.id();
          case UNLIKELY -> "dropped, below " + number(analysis.leastConfidence());
          case NOBODY -> "dropped, has neither actor nor recipient";
        };
    line(
        text,
        "  event %d %s by %s, told best by #%d, mentions %s, confidence %s: %s",
        event.number(),
        event.type(),
        event.rule(),
        event.primary(),
        numbers(event.mentions()),
        number(event.confidence()),
        outcome);
    reasons(text, event.reasons());
    for (EventAnalysis.Link link : event.links()) {
      line(
          text,
          "       #%d joined, likest #%d, probability %s",
          link.later(),
          link.earlier(),
          number(link.probability()));
      reasons(text, link.reasons());
    }
  }

  private static void reasons(StringBuilder text, Reasons reasons) {
    contributions(text, "for    ", reasons.speakFor());
    contributions(text, "against", reasons.speakAgainst());
  }

  private static void contributions(
      StringBuilder text, String side, List<Contribution> contributions) {
    if (!contributions.isEmpty()) {
      List<String> parts = new ArrayList<>();
      for (Contribution one : contributions) {
        parts.add(String.format(Locale.ROOT, "%+.2f %s", one.weight(), one.feature()));
      }
      line(text, "       %s %s", side, String.join(", ", parts));
    }
  }

  private static void parts(StringBuilder text, String role, List<HypothesisAnalysis.Part> parts) {
    if (!parts.isEmpty()) {
      List<String> words = new ArrayList<>();
      for (HypothesisAnalysis.Part part : parts) {
        words.add(
            part.probability() == null
                ? part.text()
                : part.text() + " " + number(part.probability()));
      }
      line(text, "       %s: %s", role, String.join(", ", words));
    }
  }

  private static String numbers(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(number -> "#" + number).toList());
  }

  /** The values that are there, in lower case if they are constants. */
  private static String joined(Object... values) {
    List<String> words = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Iterable<?> several) {
        several.forEach(one -> words.add(word(one)));
      } else if (value != null) {
        words.add(word(value));
      }
    }
    return String.join(" ", words);
  }

  private static String word(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : value.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).replace("\r\n", "\n")).append('\n');
  }
}
