/** Chooses a reading for every word and finds the bounds of clauses. */
package org.mirqab.nlp.syntax;
