/** Stage 6 of the engine, times: finds time phrases and resolves them against the publication. */
package org.mirqab.nlp.time;
