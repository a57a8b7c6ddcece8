/** Stages 0 to 3 of the engine: normalisation, zones, sentences, tokens. */
package org.mirqab.nlp.text;
