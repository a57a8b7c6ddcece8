package org.mirqab.index.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mirqab.contracts.JsonCodec;

/**
 * A problem of RFC 9457.
 *
 * @param status of HTTP
 * @param type what kind of problem; a stable name, not necessarily an address that answers
 * @param title of the kind
 * @param detail of this occurrence
 * @param parameter that is wrong; null if none is
 */
record Problem(int status, String type, String title, String detail, String parameter) {

  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String type, String title, String detail) {
    return new Problem(status, "https://mirqab.org/problems/" + type, title, detail, null);
  }

  static Problem invalid(String parameter, String detail) {
    Problem head = of(400, "invalid-query", "The query is not valid", parameter + " " + detail);
    return new Problem(head.status, head.type, head.title, head.detail, parameter);
  }

  String json() {
    ObjectNode json = JsonCodec.mapper().createObjectNode();
    json.put("type", type).put("title", title).put("status", status).put("detail", detail);
    if (parameter != null) {
      json.put("parameter", parameter);
    }
    return json.toString();
  }
}
