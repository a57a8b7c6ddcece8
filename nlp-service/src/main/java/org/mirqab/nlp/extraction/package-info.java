/** The engine as its adapters see it: an article in, its extraction out. */
package org.mirqab.nlp.extraction;
