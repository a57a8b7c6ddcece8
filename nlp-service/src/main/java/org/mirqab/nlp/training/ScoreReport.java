package org.mirqab.nlp.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.mirqab.contracts.Family;

/** Writes scores for a person or a program. Stateless. */
public final class ScoreReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreReport() {}

  /** A table of all figures, in per cent. */
  public static String text(Scores scores) {
    StringBuilder text = new StringBuilder();
    Scores.Count found = scores.found();
    line(text, "%d articles, %d gold events", scores.articles(), found.right() + found.missed());
    row(text, "all types", found);
    line(text, "  %-24s %s", "macro F1", percent(scores.macroF1()));
    row(text, "core families", scores.coreFamilies());
    line(text, "  %-24s %s", "  macro over families", percent(scores.familyMacroF1()));
    for (Family family : Family.values()) {
      row(text, "  " + family.json(), scores.byFamily().get(family));
    }
    row(text, "who did what to whom", scores.whoDidWhatToWhom());
    line(
        text,
        "  lead recall %s   phase accuracy %s   told twice %d   quiet articles disturbed %d/%d"
            + " (%d events)",
        percent(scores.lead().value()),
        percent(phase(scores)),
        scores.duplicates(),
        scores.quietArticlesDisturbed(),
        scores.quietArticles(),
        scores.eventsInQuietArticles());
    line(text, "arguments of found events");
    scores.arguments().forEach((name, count) -> row(text, name, count));
    line(text, "accuracy on found events");
    scores
        .accuracy()
        .forEach(
            (name, share) ->
                line(text, "  %-24s %s  n=%d", name, percent(share.value()), share.all()));
    line(text, "by type");
    scores
        .byType()
        .forEach(
            (type, count) -> {
              if (count.right() + count.missed() > 0) {
                line(text, "%s  n=%d", row(type.name(), count), count.right() + count.missed());
              }
            });
    return text.toString();
  }

  /** The first {@code most} events missed, and the first wrong ones, a line each. */
  public static String errors(Scores scores, int most) {
    StringBuilder text = new StringBuilder();
    errors(text, "MISSED", scores.missed(), most);
    errors(text, "SPURIOUS", scores.spurious(), most);
    return text.toString();
  }

  private static void errors(
      StringBuilder text, String name, List<Scores.Difference> differences, int most) {
    for (Scores.Difference one : differences.subList(0, Math.min(most, differences.size()))) {
      line(text, "%s\t%s\t%s\t%s", name, one.article(), one.type(), one.words());
    }
  }

  private static double phase(Scores scores) {
    return scores.phase().all() == 0 ? 0 : scores.phase().value();
  }

  private static void row(StringBuilder text, String name, Scores.Count count) {
    line(text, "%s", row(name, count));
  }

  private static String row(String name, Scores.Count count) {
    return String.format(
        Locale.ROOT,
        "  %-24s P %s  R %s  F1 %s",
        name,
        percent(count.precision()),
        percent(count.recall()),
        percent(count.f1()));
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** With one digit and five wide; a dash for null. */
  static String percent(Double share) {
    return share == null
        ? "  -  "
        : String.format(
            "%5s", new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** All figures, from 0 to 1: lists hold precision, recall, F1 and, by type, the number. */
  public static String json(Scores scores) {
    ObjectNode json = JSON.createObjectNode();
    Scores.Count found = scores.found();
    json.put("articles", scores.articles());
    json.put("gold_events", found.right() + found.missed());
    json.set("found", array(found));
    json.put("macro_f1", scores.macroF1());
    json.set("core_families", array(scores.coreFamilies()));
    json.put("family_macro_f1", scores.familyMacroF1());
    ObjectNode family = json.putObject("family");
    scores.byFamily().forEach((name, count) -> family.set(name.json(), array(count)));
    json.put("lead_recall", scores.lead().value());
    json.set("who_did_what_to_whom", array(scores.whoDidWhatToWhom()));
    ObjectNode arguments = json.putObject("arguments");
    scores.arguments().forEach((name, count) -> arguments.set(name, array(count)));
    json.put("phase_accuracy", phase(scores));
    ObjectNode accuracy = json.putObject("accuracy");
    scores
        .accuracy()
        .forEach((name, share) -> accuracy.putArray(name).add(share.value()).add(share.all()));
    ObjectNode types = json.putObject("by_type");
    scores
        .byType()
        .forEach(
            (type, count) -> {
              if (count.right() + count.missed() > 0) {
                types.set(type.name(), array(count).add(count.right() + count.missed()));
              }
            });
    json.put("duplicates", scores.duplicates());
    json.put("quiet_articles", scores.quietArticles());
    json.put("events_in_quiet_articles", scores.eventsInQuietArticles());
    json.put("quiet_articles_disturbed", scores.quietArticlesDisturbed());
    return json.toString();
  }

  private static ArrayNode array(Scores.Count count) {
    return JSON.createArrayNode().add(count.precision()).add(count.recall()).add(count.f1());
  }
}
