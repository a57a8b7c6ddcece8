package org.mirqab.nlp.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says what is taken when something else was sent. */
@Provider
public class WrongMediaType implements ExceptionMapper<NotSupportedException> {

  @Override
  public Response toResponse(NotSupportedException refused) {
    return Problem.of(
            415,
            "unsupported-media-type",
            "The body is of a type that is not taken",
            "Send application/json")
        .response();
  }
}
