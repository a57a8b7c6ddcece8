package org.mirqab.ingest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.ingest.article.FieldProblem;
import org.mirqab.ingest.article.Submission;

/**
 * Reads a submission, field by field, so that every wrong type is reported and not the first alone.
 * Unknown fields are passed over: the contract grows by new fields. A field with the value null
 * counts as absent. Safe for use by many threads.
 */
public final class SubmissionReader {

  /**
   * A submission as far as it could be read.
   *
   * @param submission fields of a wrong type are null
   * @param problems one for each field of a wrong type
   */
  public record Reading(Submission submission, List<FieldProblem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** A field given twice is a mistake that would otherwise silently drop one of the values. */
  private final ObjectMapper mapper =
      JsonCodec.mapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * Reads one article.
   *
   * @param json never null
   * @throws UnreadableJson if the bytes are no JSON object in UTF-8
   */
  public Reading read(byte[] json) throws UnreadableJson {
    JsonNode root = tree(text(json));
    if (!root.isObject()) {
      throw new UnreadableJson("One JSON object is expected, found " + kind(root));
    }
    return new Fields().read(root);
  }

  /** Decoded here and strictly: Jackson would guess UTF-16 and UTF-32, and hide where it failed. */
  private static String text(byte[] json) throws UnreadableJson {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(json);
    CharBuffer characters = CharBuffer.allocate(json.length);
    CoderResult result = decoder.decode(bytes, characters, true);
    if (result.isError()) {
      throw new UnreadableJson("The body is not UTF-8: wrong byte at position " + bytes.position());
    }
    String text = characters.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private JsonNode tree(String text) throws UnreadableJson {
    if (text.isBlank()) {
      throw new UnreadableJson("The body is empty; one JSON object is expected");
    }
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new UnreadableJson("No valid JSON" + where + ": " + e.getOriginalMessage());
    }
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      default -> "null";
    };
  }

  /** One submission at work. */
  private static final class Fields {
    private final List<FieldProblem> problems = new ArrayList<>();

    private Reading read(JsonNode root) {
      JsonNode source = source(root);
      Submission submission =
          new Submission(
              integer(root, "schemaVersion"),
              string(root, "", "id"),
              whole(root, "revision"),
              string(source, "source.", "name"),
              string(source, "source.", "url"),
              string(source, "source.", "country"),
              string(source, "source.", "timeZone"),
              string(root, "", "originSource"),
              string(root, "", "url"),
              string(root, "", "title"),
              string(root, "", "text"),
              string(root, "", "language"),
              string(root, "", "publishedAt"),
              bool(root, "publishedAtEstimated"),
              string(root, "", "fetchedAt"),
              strings(root, "authors"),
              string(root, "", "section"),
              strings(root, "tags"),
              string(root, "", "duplicateOf"),
              string(root, "", "simhash"),
              bool(root, "backfill"));
      return new Reading(submission, problems);
    }

    private JsonNode source(JsonNode root) {
      JsonNode node = root.path("source");
      if (!absent(node) && !node.isObject()) {
        wrong("source", "an object", node);
      }
      return node;
    }

    private String string(JsonNode parent, String prefix, String name) {
      JsonNode node = parent.path(name);
      if (absent(node)) {
        return null;
      }
      if (!node.isTextual()) {
        wrong(prefix + name, "a string", node);
        return null;
      }
      return node.textValue();
    }

    private Boolean bool(JsonNode root, String name) {
      JsonNode node = root.path(name);
      if (absent(node)) {
        return null;
      }
      if (!node.isBoolean()) {
        wrong(name, "a boolean", node);
        return null;
      }
      return node.booleanValue();
    }

    private Integer integer(JsonNode root, String name) {
      JsonNode node = root.path(name);
      if (absent(node)) {
        return null;
      }
      if (!node.isIntegralNumber() || !node.canConvertToInt()) {
        wrong(name, "a whole number", node);
        return null;
      }
      return node.intValue();
    }

    private Long whole(JsonNode root, String name) {
      JsonNode node = root.path(name);
      if (absent(node)) {
        return null;
      }
      if (!node.isIntegralNumber() || !node.canConvertToLong()) {
        wrong(name, "a whole number", node);
        return null;
      }
      return node.longValue();
    }

    private List<String> strings(JsonNode root, String name) {
      JsonNode node = root.path(name);
      if (absent(node)) {
        return null;
      }
      if (!node.isArray()) {
        wrong(name, "an array of strings", node);
        return null;
      }
      List<String> values = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        if (node.get(i).isTextual()) {
          values.add(node.get(i).textValue());
        } else {
          values.add(null); // Its place is kept, so that later entries are reported by theirs.
          wrong(name + "[" + i + "]", "a string", node.get(i));
        }
      }
      return values;
    }

    private static boolean absent(JsonNode node) {
      return node.isMissingNode() || node.isNull();
    }

    private void wrong(String field, String expected, JsonNode found) {
      String shown = found.isNumber() ? "the number " + found.asText() : kind(found);
      problems.add(FieldProblem.invalid(field, "must be " + expected + ", was " + shown));
    }
  }
}
