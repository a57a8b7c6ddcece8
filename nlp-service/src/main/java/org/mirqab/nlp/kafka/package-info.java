/** Articles in; extractions, events and dead letters out; offsets committed last. */
package org.mirqab.nlp.kafka;
