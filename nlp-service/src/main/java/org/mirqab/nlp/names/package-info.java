/** Finds states, places, organisations, persons and groups in a sentence. */
package org.mirqab.nlp.names;
