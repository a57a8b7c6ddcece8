/** nlp-service: the extraction engine, and its Kafka, HTTP and command-line adapters. */
package org.mirqab.nlp;
