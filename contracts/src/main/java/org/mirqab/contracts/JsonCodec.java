package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/**
 * JSON of the contract's records, in UTF-8. Unknown fields are tolerated, so that an older reader
 * understands a newer writer; a missing required field is refused by name. An absent field and a
 * null one mean the same; nulls are not written. Safe for use by many threads.
 */
public final class JsonCodec {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private JsonCodec() {}

  /**
   * A copy of the mapper, for adapters that read or write more than whole records. Changing it does
   * not change this codec.
   */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /** The record in JSON; no line breaks. */
  public static byte[] encode(Record value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of the contract cannot be written as JSON", e);
    }
  }

  /**
   * The record of the given JSON.
   *
   * @throws ContractViolation if the bytes are no JSON, or a field is missing or wrong; it names
   *     the field
   */
  public static <T extends Record> T decode(byte[] json, Class<T> type) {
    if (json == null) {
      throw new ContractViolation("", "the message has no body");
    }
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new ContractViolation("", "the message is the JSON value null");
      }
      return value;
    } catch (JsonMappingException e) {
      throw violation(e);
    } catch (JacksonException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ContractViolation("", "no valid JSON: " + e.getMessage(), e);
    }
  }

  private static ContractViolation violation(JsonMappingException e) {
    String path = path(e.getPath());
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ContractViolation inner) {
        String field =
            inner.field().isEmpty() || path.isEmpty()
                ? path + inner.field()
                : path + "." + inner.field();
        String problem =
            inner.field().isEmpty()
                ? inner.getMessage()
                : inner.getMessage().substring(inner.field().length() + 2);
        return new ContractViolation(field, problem, e);
      }
    }
    return new ContractViolation(path, e.getOriginalMessage(), e);
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}
