package org.mirqab.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.mirqab.contracts.Article;
import org.mirqab.ingest.article.ArticleAssembly;
import org.mirqab.ingest.article.Verdict;
import org.mirqab.ingest.json.SubmissionReader;
import org.mirqab.ingest.json.UnreadableJson;
import org.mirqab.ingest.kafka.ArticlePublisher;
import org.mirqab.ingest.kafka.PublishOutcome;

/** One article's way: read, check, publish, count. Safe for use by many threads. */
@ApplicationScoped
public class ArticleIntake {

  private final SubmissionReader reader = new SubmissionReader();
  private final ArticleAssembly assembly;
  private final ArticlePublisher publisher;
  private final Counter accepted;
  private final Counter rejected;
  private final Counter unavailable;

  @Inject
  ArticleIntake(Clock clock, ArticlePublisher publisher, MeterRegistry metrics) {
    this.assembly = new ArticleAssembly(clock);
    this.publisher = publisher;
    this.accepted = counter(metrics, "accepted");
    this.rejected = counter(metrics, "rejected");
    this.unavailable = counter(metrics, "unavailable");
  }

  /** Made at the start, so that every outcome is shown as zero before the first article. */
  void start(@Observes StartupEvent event) {}

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("mirqab.ingest.articles")
        .description("Articles received, by what became of them")
        .tag("outcome", outcome)
        .register(metrics);
  }

  /**
   * Takes one article.
   *
   * @param json one JSON object; never null
   * @return completed with the answer within the answer timeout; never exceptionally
   */
  public CompletionStage<Answer> take(byte[] json) {
    Verdict verdict;
    try {
      SubmissionReader.Reading reading = reader.read(json);
      verdict = assembly.assemble(reading.submission(), reading.problems());
    } catch (UnreadableJson e) {
      return counted(new Answer.Unreadable(e.getMessage()));
    } catch (RuntimeException e) {
      // Whatever the article, its caller gets an answer, and the stream it is in goes on.
      IngestLog.defect(e);
      return counted(new Answer.Defect());
    }
    if (verdict instanceof Verdict.Rejected wrong) {
      return counted(new Answer.Invalid(wrong.problems(), wrong.tooLarge()));
    }
    Article article = ((Verdict.Accepted) verdict).article();
    return publisher
        .publish(article)
        .thenApply(outcome -> answer(article, outcome))
        .thenCompose(this::counted);
  }

  /** The answer to an article that was too large to be read at all; counted like the others. */
  public CompletionStage<Answer> oversized(String detail) {
    return counted(new Answer.Oversized(detail));
  }

  private static Answer answer(Article article, PublishOutcome outcome) {
    if (outcome instanceof PublishOutcome.Unavailable away) {
      return new Answer.Unavailable(away.reason());
    }
    if (outcome instanceof PublishOutcome.TooLarge large) {
      return new Answer.Oversized(large.reason());
    }
    return new Answer.Accepted(article.id(), article.revision());
  }

  private CompletionStage<Answer> counted(Answer answer) {
    if (answer instanceof Answer.Accepted) {
      accepted.increment();
    } else if (answer instanceof Answer.Unavailable || answer instanceof Answer.Defect) {
      unavailable.increment();
    } else {
      rejected.increment();
    }
    return CompletableFuture.completedFuture(answer);
  }
}
