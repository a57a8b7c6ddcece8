package org.mirqab.nlp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.mirqab.local.LocalStack;

/** The local stack's broker with all topics. */
public class RealBroker implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", servers());
  }

  @Override
  public void stop() {
    // The broker ends with the JVM.
  }

  public static String servers() {
    return LocalStack.shared().kafka().bootstrapServers();
  }
}
