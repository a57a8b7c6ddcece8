package org.mirqab.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks that the records make of their components. */
final class Require {

  private Require() {}

  static void present(String field, Object value) {
    that(value != null, field, "is required");
  }

  static void text(String field, String value) {
    present(field, value);
    that(!value.isBlank(), field, "must not be blank");
  }

  static void that(boolean holds, String field, String problem) {
    if (!holds) {
      throw new ContractViolation(field, problem);
    }
  }

  /** A later minor addition keeps the version; another version is another contract. */
  static void schemaVersion(int found, int known) {
    that(found == known, "schemaVersion", "must be " + known + ", was " + found);
  }

  static <T> List<T> list(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static <E> E oneOf(E[] values, Function<E, String> json, String found) {
    for (E value : values) {
      if (json.apply(value).equals(found)) {
        return value;
      }
    }
    throw new ContractViolation(
        "",
        "must be one of "
            + Stream.of(values).map(json).collect(Collectors.joining(", "))
            + "; was "
            + found);
  }
}
