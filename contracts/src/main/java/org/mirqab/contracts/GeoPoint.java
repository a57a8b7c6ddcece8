package org.mirqab.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A point on the globe, WGS 84.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record GeoPoint(
    @JsonProperty(required = true) double lat, @JsonProperty(required = true) double lon) {
  public GeoPoint {
    Require.that(lat >= -90 && lat <= 90, "lat", "must lie between -90 and 90, was " + lat);
    Require.that(lon >= -180 && lon <= 180, "lon", "must lie between -180 and 180, was " + lon);
  }
}
