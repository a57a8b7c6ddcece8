/** Reads extractions from Kafka, and writes dead letters to it. */
package org.mirqab.index.kafka;
