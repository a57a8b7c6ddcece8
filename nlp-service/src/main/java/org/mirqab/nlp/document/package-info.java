/** Makes the events of an article from the candidates of its sentences. */
package org.mirqab.nlp.document;
