/** Gets articles in: validates them and publishes them to Kafka. */
package org.mirqab.ingest;
