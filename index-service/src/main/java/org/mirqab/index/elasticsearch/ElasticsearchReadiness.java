package org.mirqab.index.elasticsearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** Ready while Elasticsearch answers and has the template; liveness does not ask it. */
@Readiness
@ApplicationScoped
public class ElasticsearchReadiness implements HealthCheck {

  private static final String NAME = "Elasticsearch of index-service";

  private final RestClient client;
  private final Installation installation;

  @Inject
  ElasticsearchReadiness(RestClient client, Installation installation) {
    this.client = client;
    this.installation = installation;
  }

  @Override
  public HealthCheckResponse call() {
    if (!installation.isInstalled()) {
      return down("the index template is not installed yet");
    }
    try {
      client.performRequest(new Request("GET", "/_cluster/health?timeout=1s"));
      return HealthCheckResponse.up(NAME);
    } catch (IOException e) {
      return down(e.toString());
    }
  }

  private static HealthCheckResponse down(String reason) {
    return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
  }
}
