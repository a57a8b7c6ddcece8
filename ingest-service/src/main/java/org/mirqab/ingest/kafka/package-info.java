/** Publishing to Kafka. */
package org.mirqab.ingest.kafka;
