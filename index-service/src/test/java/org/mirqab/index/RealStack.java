package org.mirqab.index;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.mirqab.contracts.Topics;
import org.mirqab.local.LocalStack;

/** The local stack's broker, with the two topics of the service, and its Elasticsearch node. */
public class RealStack implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    String servers = LocalStack.shared().kafka().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.all().stream()
              .filter(
                  topic ->
                      Set.of(Topics.EXTRACTIONS, Topics.INDEX_DEAD_LETTERS).contains(topic.name()))
              .filter(topic -> !present.contains(topic.name()))
              .map(
                  topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.config()))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "kafka.bootstrap.servers",
        servers,
        "quarkus.elasticsearch.hosts",
        LocalStack.shared().elasticsearch().uri().getAuthority());
  }

  @Override
  public void stop() {
    // The stack is shared by all tests and ends with the JVM.
  }
}
