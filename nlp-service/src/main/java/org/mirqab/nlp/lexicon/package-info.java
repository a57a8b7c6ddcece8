/** Reading the lexicon files: errors name file and line. */
package org.mirqab.nlp.lexicon;
