package org.mirqab.adapters;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mirqab.contracts.JsonCodec;

/**
 * Keeps a service without authentication to the machine it runs on. It refuses to listen elsewhere
 * unless told so, and it refuses requests that a web page sends through the reader's browser: by a
 * name that resolves to 127.0.0.1 (DNS rebinding: the Host header tells) or from a foreign origin.
 * Both get 403 rather than 421, which browsers and proxies may answer by trying again.
 */
@ApplicationScoped
public class LoopbackGuard {

  /** Before every other filter and route, health and API description included. */
  private static final int FIRST = 1_000;

  private static final int FORBIDDEN = 403;

  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?");

  private final String listenHost;
  private final LoopbackPolicy policy;

  @Inject
  LoopbackGuard(
      @ConfigProperty(name = "quarkus.http.host") String listenHost, LoopbackPolicy policy) {
    this.listenHost = listenHost;
    this.policy = policy;
  }

  void start(@Observes StartupEvent event) {
    if (isLoopback(listenHost)) {
      return;
    }
    if (!policy.allowRemote()) {
      throw new IllegalStateException(
          "Refusing to listen on "
              + listenHost
              + ": callers are not authenticated. Set quarkus.http.host to 127.0.0.1, or, if the"
              + " network in front is trusted, "
              + policy.setting()
              + "=true");
    }
    policy.remoteAllowed(listenHost);
  }

  void filter(@Observes Filters filters) {
    if (!policy.allowRemote()) {
      filters.register(this::check, FIRST);
    }
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<String> defect =
        defect(
            request.authority() == null ? null : request.authority().toString(),
            request.getHeader(HttpHeaders.ORIGIN));
    if (defect.isEmpty()) {
      context.next();
      return;
    }
    policy.refused(defect.get());
    request
        .response()
        .setStatusCode(FORBIDDEN)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(problem(defect.get()));
    if (!request.isEnded()) {
      // What the caller is still sending passes by unread.
      request.handler(chunk -> {});
      request.resume();
    }
  }

  private static String problem(String detail) {
    return JsonCodec.mapper()
        .createObjectNode()
        .put("type", "https://mirqab.org/problems/foreign-request")
        .put("title", "Not from here")
        .put("status", FORBIDDEN)
        .put("detail", detail)
        .toString();
  }

  /**
   * Why a request is refused; empty if it is not.
   *
   * @param host the Host header (HTTP/2: the authority); null if absent
   * @param origin the Origin header; null if absent, as it is outside of browsers
   */
  static Optional<String> defect(String host, String origin) {
    String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
    if (!LOOPBACK.matcher(lower).matches()) {
      return Optional.of("the Host header must be localhost, 127.0.0.1 or [::1]");
    }
    if (origin == null) {
      return Optional.empty();
    }
    String from = origin.toLowerCase(Locale.ROOT);
    return from.equals("http://" + lower) || from.equals("https://" + lower)
        ? Optional.empty()
        : Optional.of("the Origin header names a foreign page");
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
