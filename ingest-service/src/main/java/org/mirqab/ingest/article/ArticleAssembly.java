package org.mirqab.ingest.article;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mirqab.contracts.Article;
import org.mirqab.contracts.Source;

/**
 * Makes the article out of a submission, or says everything that is wrong with it.
 *
 * <p>Safe for use by many threads.
 */
public final class ArticleAssembly {

  private static final Pattern SIMHASH = Pattern.compile("[0-9a-f]{16}");

  private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private final Clock clock;
  private final CanonicalUrl canonicalUrl = new CanonicalUrl();

  /**
   * @param clock tells the fetch time of articles that state none
   */
  public ArticleAssembly(Clock clock) {
    this.clock = clock;
  }

  /**
   * The article, or all that is wrong.
   *
   * @param submission never null
   * @param known problems found while reading the submission (wrong types); a field in it is null
   *     in the submission, and is not reported again as missing
   */
  public Verdict assemble(Submission submission, List<FieldProblem> known) {
    // Milliseconds: the revision counts them, and a finer fetch time would not survive it.
    Instant now = Instant.ofEpochMilli(clock.millis());
    return new Assembling(submission, known, now).verdict();
  }

  /** One submission at work. */
  private final class Assembling {
    private final Submission submission;
    private final Instant now;
    private final List<FieldProblem> problems;

    private Assembling(Submission submission, List<FieldProblem> known, Instant now) {
      this.submission = submission;
      this.now = now;
      this.problems = new ArrayList<>(known);
    }

    private Verdict verdict() {
      checkSchemaVersion();
      String own = id("id", submission.id());
      Instant fetchedAt = fetchedAt();
      long revision = revision(fetchedAt);
      ZoneId zone = zone();
      Source source = source();
      String originSource = label("originSource", submission.originSource());
      URI url = url("url", submission.url());
      String title = body("title", submission.title(), SubmissionLimits.TITLE);
      String text = body("text", submission.text(), SubmissionLimits.TEXT);
      checkTitleOrText(title, text);
      String language = language();
      PublicationDate published = published(zone, fetchedAt);
      List<String> authors = labels("authors", submission.authors(), SubmissionLimits.AUTHORS);
      String section = label("section", submission.section());
      List<String> tags = labels("tags", submission.tags(), SubmissionLimits.TAGS);
      String duplicateOf = id("duplicateOf", submission.duplicateOf());
      String simhash = simhash();
      if (!problems.isEmpty()) {
        return new Verdict.Rejected(problems);
      }
      return new Verdict.Accepted(
          new Article(
              Article.SCHEMA_VERSION,
              ArticleId.of(own, source.name(), url, title, text),
              revision,
              source,
              originSource,
              url,
              title,
              text,
              language,
              published.instant(),
              published.estimated(),
              fetchedAt,
              authors,
              section,
              tags,
              duplicateOf,
              simhash,
              Boolean.TRUE.equals(submission.backfill())));
    }

    private void checkSchemaVersion() {
      Integer version = submission.schemaVersion();
      if (version != null && version != Article.SCHEMA_VERSION) {
        invalid(
            "schemaVersion",
            "must be %d or left out, was %d".formatted(Article.SCHEMA_VERSION, version));
      }
    }

    private Instant fetchedAt() {
      String stated = submission.fetchedAt();
      if (stated == null) {
        return now;
      }
      Optional<PublicationDate> read = PublicationDate.read(stated, ZoneOffset.UTC);
      if (read.isEmpty() || read.get().estimated()) {
        invalid("fetchedAt", "must be an ISO 8601 date and time such as 2024-01-27T10:00:00Z");
        return now;
      }
      Instant instant = read.get().instant();
      problemOf("fetchedAt", fetchDefect(instant));
      return instant;
    }

    /** The same bounds as for a revision, which it becomes. */
    private Optional<String> fetchDefect(Instant instant) {
      Instant latest = now.plus(RevisionPolicy.CLOCK_SKEW);
      return instant.isBefore(RevisionPolicy.EARLIEST) || instant.isAfter(latest)
          ? Optional.of(
              "must lie between %s and %s, was %s"
                  .formatted(RevisionPolicy.EARLIEST, latest, instant))
          : Optional.empty();
    }

    private long revision(Instant fetchedAt) {
      Long own = submission.revision();
      if (own != null) {
        problemOf("revision", RevisionPolicy.defect(own, now));
      }
      return RevisionPolicy.of(own, fetchedAt);
    }

    private Source source() {
      String name = label("source.name", submission.sourceName());
      if (name == null && !isKnown("source.name") && !isKnown("source")) {
        invalid("source.name", "is required: the outlet that published the article");
      }
      URI url = url("source.url", submission.sourceUrl());
      String country =
          checked(
              "source.country",
              submission.sourceCountry(),
              code -> CountryCode.of(code).orElse(null),
              "must be an ISO 3166-1 alpha-3 code such as IRQ");
      String timeZone = submission.sourceTimeZone();
      return name == null
          ? null
          : new Source(name, url, country, timeZone == null ? null : timeZone.strip());
    }

    private ZoneId zone() {
      String name = submission.sourceTimeZone();
      if (name == null) {
        return ZoneOffset.UTC;
      }
      // Not every ZoneId: +03:00 is one as well, but tells nothing about summer time.
      if (!TIME_ZONES.contains(name.strip())) {
        invalid("source.timeZone", "must be an IANA time zone such as Asia/Baghdad");
        return ZoneOffset.UTC;
      }
      return ZoneId.of(name.strip());
    }

    private PublicationDate published(ZoneId zone, Instant fetchedAt) {
      String stated = submission.publishedAt();
      if (stated == null) {
        return PublicationDate.missing(fetchedAt);
      }
      Optional<PublicationDate> read = PublicationDate.read(stated, zone);
      if (read.isEmpty()) {
        invalid(
            "publishedAt",
            "must be an ISO 8601 date such as 2024-01-27T10:00:00Z, 2024-01-27T13:00 or"
                + " 2024-01-27");
        return PublicationDate.missing(fetchedAt);
      }
      problemOf("publishedAt", read.get().defect(now));
      // A caller that has estimated the date itself says so.
      return Boolean.TRUE.equals(submission.publishedAtEstimated())
          ? new PublicationDate(read.get().instant(), true)
          : read.get();
    }

    private URI url(String field, String value) {
      if (value != null && value.length() > SubmissionLimits.URL) {
        problems.add(
            FieldProblem.tooLarge(
                field, "must not be longer than %d characters".formatted(SubmissionLimits.URL)));
        return null;
      }
      return checked(
          field,
          value,
          address -> canonicalUrl.of(address).orElse(null),
          "must be an absolute http or https address without a user name");
    }

    private String language() {
      return checked(
          "language",
          submission.language(),
          tag -> {
            try {
              String read =
                  new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
              return read.equals("und") ? null : read;
            } catch (IllformedLocaleException e) {
              return null;
            }
          },
          "must be a BCP 47 language tag such as ar");
    }

    private String simhash() {
      return checked(
          "simhash",
          submission.simhash(),
          hash -> SIMHASH.matcher(hash).matches() ? hash : null,
          "must be 16 lower-case hexadecimal digits");
    }

    private void checkTitleOrText(String title, String text) {
      boolean empty = title.isBlank() && text.isBlank();
      if (empty && !isKnown("title") && !isKnown("text")) {
        invalid("title", "is required, unless there is a text");
        invalid("text", "is required, unless there is a title");
      }
    }

    /** Title or text: kept as it is but for NFC, never null. */
    private String body(String field, String value, int limit) {
      if (value == null) {
        return "";
      }
      if (problemOf(field, PlainText.defect(value))) {
        return "";
      }
      String normal = PlainText.normalised(value);
      if (normal.length() > limit) {
        problems.add(
            FieldProblem.tooLarge(
                field,
                "must not be longer than %d UTF-16 code units, was %d"
                    .formatted(limit, normal.length())));
        return "";
      }
      return normal;
    }

    /** A short name: stripped, in NFC; null if absent. */
    private String label(String field, String value) {
      if (value == null) {
        return null;
      }
      if (value.isBlank()) {
        invalid(field, "must not be blank");
        return null;
      }
      String kept = body(field, value.strip(), SubmissionLimits.LABEL);
      return kept.isEmpty() ? null : kept;
    }

    private List<String> labels(String field, List<String> values, int most) {
      if (values == null) {
        return List.of();
      }
      if (values.size() > most) {
        problems.add(
            FieldProblem.tooLarge(
                field,
                "must not have more than %d entries, had %d".formatted(most, values.size())));
        return List.of();
      }
      List<String> kept = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        String value = label(field + "[" + i + "]", values.get(i));
        if (value != null) {
          kept.add(value);
        }
      }
      return kept;
    }

    private String id(String field, String value) {
      return value == null || problemOf(field, ArticleId.defect(value)) ? null : value;
    }

    private <T> T checked(
        String field, String value, Function<String, T> reading, String otherwise) {
      if (value == null) {
        return null;
      }
      T read = reading.apply(value);
      if (read == null) {
        invalid(field, otherwise);
      }
      return read;
    }

    private boolean problemOf(String field, Optional<String> defect) {
      defect.ifPresent(message -> invalid(field, message));
      return defect.isPresent();
    }

    private void invalid(String field, String message) {
      problems.add(FieldProblem.invalid(field, message));
    }

    private boolean isKnown(String field) {
      return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
  }
}
