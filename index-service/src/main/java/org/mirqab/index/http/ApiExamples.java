package org.mirqab.index.http;

/** What the API description shows as answers. The tests hold them against the contract. */
final class ApiExamples {

  static final String EVENT =
      """
      {
        "schemaVersion": 1,
        "id": "9c1f6e-1",
        "type": "CONSULT",
        "modes": [],
        "contexts": ["diplomatic"],
        "family": "talks",
        "phase": "launched",
        "cameo": "046",
        "quadClass": 1,
        "intensity": 2.5,
        "status": "occurred",
        "actors": [{"text": "عمان", "name": {"ar": "سلطنة عمان", "en": "Oman"},
          "id": "country:OMN", "country": "OMN", "sectors": [], "span": {"field": "text", "start": 49, "end": 53}}],
        "recipients": [{"text": "اليمن", "name": {"ar": "اليمن", "en": "Yemen"},
          "id": "country:YEM", "country": "YEM", "sectors": [], "span": {"field": "text", "start": 55, "end": 60}}],
        "place": {"text": "مسقط", "name": {"ar": "مسقط", "en": "Muscat"}, "country": "OMN", "span": {"field": "text", "start": 16, "end": 20}},
        "places": [{"text": "مسقط", "name": {"ar": "مسقط", "en": "Muscat"}, "country": "OMN",
          "span": {"field": "text", "start": 16, "end": 20}}],
        "eventDate": "2024-01-27",
        "details": {"bounds": {}},
        "mentions": [{"field": "text", "sentence": 0,
          "sentenceText": "انطلقت السبت في مسقط جولة جديدة من المحادثات بين عمان واليمن.",
          "start": 0, "end": 61, "trigger": {"text": "انطلقت", "start": 0, "end": 6}}],
        "lead": true,
        "confidence": 0.9,
        "rule": "talks.launch",
        "article": {"id": "9c1f6e", "revision": 1706349600000, "source": "Watch Post Daily",
          "title": "جولة محادثات في مسقط", "publishedAt": "2024-01-27T10:00:00Z",
          "publishedAtEstimated": false, "fetchedAt": "2024-01-27T10:05:00Z", "language": "ar"},
        "extractor": {"name": "mirqab-ar", "version": "0.1.0"},
        "extractedAt": "2024-01-27T10:05:01Z",
        "backfill": false
      }
      """;

  static final String PAGE =
      "{\"total\": {\"value\": 1, \"relation\": \"eq\"}, \"events\": [" + EVENT + "]}";

  static final String INVALID_QUERY =
      """
      {"type": "https://mirqab.org/problems/invalid-query",
       "title": "The query is not valid",
       "status": 400,
       "detail": "from must be a day such as 2024-01-27, was yesterday",
       "parameter": "from"}
      """;

  static final String UNKNOWN_EVENT =
      """
      {"type": "https://mirqab.org/problems/unknown-event",
       "title": "There is no such event",
       "status": 404,
       "detail": "The id is unknown, or the event was withdrawn"}
      """;

  static final String UNAVAILABLE =
      """
      {"type": "https://mirqab.org/problems/elasticsearch-unavailable",
       "title": "Events cannot be read now",
       "status": 503,
       "detail": "Elasticsearch does not answer; try again later"}
      """;

  private ApiExamples() {}
}
