/** Stage 6 of the engine, numbers: what a number phrase says, and where it stands. */
package org.mirqab.nlp.quantity;
