package org.mirqab.nlp.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirqab.contracts.EventType;
import org.mirqab.contracts.Family;
import org.mirqab.contracts.Phase;
import org.mirqab.nlp.document.DecisionTrace;
import org.mirqab.nlp.document.DecisionTrace.Fate;
import org.mirqab.nlp.document.EventMention;
import org.mirqab.nlp.document.EventMention.Scored;
import org.mirqab.nlp.document.Filler;
import org.mirqab.nlp.document.Hypothesis;
import org.mirqab.nlp.document.Operators.Operator;
import org.mirqab.nlp.document.SentenceReading;
import org.mirqab.nlp.frames.Candidate;
import org.mirqab.nlp.frames.Role;
import org.mirqab.nlp.names.Entity;
import org.mirqab.nlp.text.Sentence;

/**
 * A possible event that a sentence tells, and what became of it.
 *
 * @param number 0-based in the article; others refer to it by this
 * @param trigger the words that name the act; never null
 * @param start first code unit of the trigger
 * @param end one past its last
 * @param rule the frame and what became of it; never null
 * @param type never null
 * @param mode null if none
 * @param family null if of none
 * @param phase null if none
 * @param operators what is said of the act; never null
 * @param score how well its fillers fit the frame
 * @param probability that it is a mention of an event
 * @param reasons never null
 * @param competitors numbers of those told by the same words; never null
 * @param fate {@code MENTION}, {@code UNLIKELY} or {@code BEATEN}; never null
 * @param beatenBy number of the likelier one; null unless beaten
 * @param event number of the event it tells; null if none
 * @param actors never null
 * @param recipients never null
 * @param places never null
 * @param times never null
 * @param publication probability that the act is of the publication day; null unless a mention
 */
public record HypothesisAnalysis(
    int number,
    String trigger,
    int start,
    int end,
    String rule,
    EventType type,
    String mode,
    Family family,
    Phase phase,
    Set<Operator> operators,
    double score,
    double probability,
    Reasons reasons,
    List<Integer> competitors,
    Fate fate,
    Integer beatenBy,
    Integer event,
    List<Part> actors,
    List<Part> recipients,
    List<Part> places,
    List<Part> times,
    Double publication) {

  /**
   * What may fill a field.
   *
   * @param probability that it does; null where the grammar alone says so, as for what is no
   *     mention
   */
  public record Part(String text, Double probability) {}

  static HypothesisAnalysis of(
      int number, DecisionTrace.Judged judged, Map<Hypothesis, Integer> numbers) {
    Hypothesis hypothesis = judged.hypothesis();
    Candidate candidate = hypothesis.candidate();
    SentenceReading reading = hypothesis.reading();
    EventMention mention = judged.mention();
    int start = reading.words().get(candidate.first()).token().start();
    int end =
        reading
            .words()
            .get(candidate.verbal() ? candidate.first() : candidate.last())
            .token()
            .end();
    return new HypothesisAnalysis(
        number,
        text(reading.sentence(), start, end),
        start,
        end,
        hypothesis.rule(),
        hypothesis.type(),
        hypothesis.mode(),
        hypothesis.family(),
        hypothesis.phase(),
        hypothesis.operators(),
        candidate.score(),
        rounded(judged.probability()),
        Reasons.of(judged.reasons()),
        judged.competitors().stream().map(numbers::get).toList(),
        judged.fate(),
        judged.beatenBy() == null ? null : numbers.get(judged.beatenBy()),
        judged.event() < 0 ? null : judged.event(),
        mention == null ? grammatical(candidate, Role.ACTOR, reading) : scored(mention.actors()),
        mention == null
            ? grammatical(candidate, Role.RECIPIENT, reading)
            : scored(mention.recipients()),
        mention == null ? grammatical(candidate, Role.PLACE, reading) : scored(mention.places()),
        mention == null
            ? List.of()
            : mention.times().stream()
                .map(
                    dated ->
                        new Part(
                            words(
                                dated.filler().reading(),
                                dated.filler().expression().firstToken(),
                                dated.filler().expression().endToken()),
                            rounded(dated.probability())))
                .toList(),
        mention == null ? null : rounded(mention.publication()));
  }

  private static List<Part> scored(List<Scored> fillers) {
    return fillers.stream()
        .map(
            one -> {
              Filler filler = one.filler();
              return new Part(
                  text(filler.reading().sentence(), filler.entity().start(), filler.entity().end()),
                  rounded(one.probability()));
            })
        .toList();
  }

  /** A filler may stand in another sentence, whose words are not at hand: then it is left out. */
  private static List<Part> grammatical(Candidate candidate, Role role, SentenceReading reading) {
    Sentence sentence = reading.sentence();
    return candidate.fillers(role).stream()
        .filter(entity -> within(entity, sentence))
        .map(entity -> new Part(text(sentence, entity.start(), entity.end()), null))
        .toList();
  }

  private static boolean within(Entity entity, Sentence sentence) {
    return entity.start() >= sentence.start() && entity.end() <= sentence.end();
  }

  private static String words(SentenceReading reading, int first, int end) {
    return text(
        reading.sentence(),
        reading.words().get(first).token().start(),
        reading.words().get(end - 1).token().end());
  }

  private static String text(Sentence sentence, int start, int end) {
    return sentence.text().substring(start - sentence.start(), end - sentence.start());
  }

  /** Three digits: more would promise a precision that the models do not have. */
  static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }
}
