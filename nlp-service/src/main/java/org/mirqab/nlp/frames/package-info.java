/** What the words of an act are, and who takes which part in it. */
package org.mirqab.nlp.frames;
