package org.mirqab.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;

/** The local stack's broker with the two topics that the service writes. */
public class RealBroker implements QuarkusTestResourceLifecycleManager {

  private static final Set<String> ARTICLES = Set.of(Topics.ARTICLES, Topics.ARTICLES_BACKFILL);

  @Override
  public Map<String, String> start() {
    createMissingTopics();
    // Shorter than the default of ten seconds, so that the tests of outages are.
    return Map.of("kafka.bootstrap.servers", servers(), "mirqab.ingest.answer-timeout", "4s");
  }

  @Override
  public void stop() {
    // The broker is shared by all tests and ends with the JVM.
  }

  static String servers() {
    return LocalStack.shared().kafka().bootstrapServers();
  }

  /** Creates the topics of articles that are not there. */
  static void createMissingTopics() {
    onBroker(
        admin -> {
          Set<String> present = admin.listTopics().names().get();
          List<NewTopic> missing = new ArrayList<>();
          for (Topics.Definition topic : Topics.all()) {
            if (ARTICLES.contains(topic.name()) && !present.contains(topic.name())) {
              missing.add(
                  new NewTopic(topic.name(), topic.partitions(), (short) 1)
                      .configs(topic.config()));
            }
          }
          admin.createTopics(missing).all().get();
        });
  }

  static void delete(String topic) {
    onBroker(admin -> admin.deleteTopics(List.of(topic)).all().get());
  }

  private interface Administration {
    void run(Admin admin) throws ExecutionException, InterruptedException;
  }

  private static void onBroker(Administration work) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
      work.run(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void takeAway() {
    LocalStack.shared().kafka().stop();
  }

  static void bringBack() {
    LocalStack.shared().kafka().start();
  }
}
