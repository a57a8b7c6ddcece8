package org.mirqab.nlp.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.CloudEventHeaders;
import org.mirqab.contracts.ContractViolation;
import org.mirqab.contracts.DeadLetterHeaders;
import org.mirqab.contracts.Event;
import org.mirqab.contracts.Extraction;
import org.mirqab.contracts.JsonCodec;
import org.mirqab.contracts.Topics;
import org.mirqab.nlp.ArticleReader;
import org.mirqab.nlp.NlpLog;

/**
 * What one record of a topic of articles gives: its extraction and its events, or a dead letter.
 *
 * @param source the record as it was read
 * @param extraction null if the record became a dead letter
 * @param records to publish, in this order; at least one
 */
record ArticleOutput(
    ConsumerRecord<byte[], byte[]> source,
    Extraction extraction,
    List<ProducerRecord<byte[], byte[]>> records) {

  static final String SOURCE = "/mirqab/nlp-service";

  /** Room for the record's key, headers and framing beside the value. */
  private static final int RECORD_OVERHEAD = 16 * 1024;

  /** A reason is for people, and must not make a letter too large. */
  private static final int REASON_LENGTH = 2_000;

  /** Decodes and reads the record. Never throws: what cannot be processed becomes a dead letter. */
  static ArticleOutput of(ConsumerRecord<byte[], byte[]> source, ArticleReader reader) {
    Article article;
    try {
      article = JsonCodec.decode(source.value(), Article.class);
    } catch (ContractViolation e) {
      return deadLetter(source, "decode", e.getMessage());
    }
    Extraction extraction;
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try {
      extraction = reader.read(article);
      byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
      records.add(
          record(
              Topics.EXTRACTIONS,
              key,
              JsonCodec.encode(extraction),
              CloudEventHeaders.of(extraction, SOURCE)));
      for (Event event : extraction.events()) {
        records.add(
            record(
                Topics.EVENTS, key, JsonCodec.encode(event), CloudEventHeaders.of(event, SOURCE)));
      }
    } catch (RuntimeException | StackOverflowError e) {
      // One article must not stop the others, whatever it does to the engine.
      return deadLetter(source, "extract", e.toString());
    }
    int size = records.get(0).value().length;
    if (size > Topics.MAX_MESSAGE_BYTES - RECORD_OVERHEAD) {
      return deadLetter(
          source, "extract", "the extraction has " + size + " bytes, over the limit of a record");
    }
    return new ArticleOutput(source, extraction, records);
  }

  private static ArticleOutput deadLetter(
      ConsumerRecord<byte[], byte[]> source, String stage, String reason) {
    NlpLog.deadLettered(source.topic(), source.partition(), source.offset(), reason);
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topics.NLP_DEAD_LETTERS, null, source.key(), source.value(), source.headers());
    return describe(source, letter, stage, reason);
  }

  private static ArticleOutput describe(
      ConsumerRecord<byte[], byte[]> source,
      ProducerRecord<byte[], byte[]> letter,
      String stage,
      String reason) {
    String words =
        reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH) + "…";
    header(letter, DeadLetterHeaders.REASON, words);
    header(letter, DeadLetterHeaders.STAGE, stage);
    header(letter, DeadLetterHeaders.TOPIC, source.topic());
    header(letter, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
    header(letter, DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
    return new ArticleOutput(source, null, List.of(letter));
  }

  /**
   * What to publish instead when the broker calls a record of this output too large: a dead letter;
   * for a dead letter, one without the body, which stays where the headers say. Empty if it is that
   * already.
   */
  Optional<ArticleOutput> smaller(String refusal) {
    if (extraction != null) {
      return Optional.of(deadLetter(source, "extract", refusal));
    }
    if (records.get(0).value() == null) {
      return Optional.empty();
    }
    NlpLog.deadLetterWithoutBody(source.topic(), source.partition(), source.offset());
    return Optional.of(
        describe(
            source,
            new ProducerRecord<>(Topics.NLP_DEAD_LETTERS, null, source.key(), null),
            "extract",
            "the body is left out: " + refusal));
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, byte[] key, byte[] value, Map<String, String> headers) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach((name, content) -> header(record, name, content));
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String content) {
    // A replayed dead letter may fail again: the newest reason replaces the older one.
    record.headers().remove(name).add(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
