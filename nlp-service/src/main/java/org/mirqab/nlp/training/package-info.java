/** Learns the weights of the engine's models from annotated articles. */
package org.mirqab.nlp.training;
