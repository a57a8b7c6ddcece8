/**
 * A real Kafka broker and a real Elasticsearch node on this machine: the launcher behind {@code
 * ./mirqab}, and the fixture of the integration tests.
 */
package org.mirqab.local;
