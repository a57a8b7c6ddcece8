/** Stage 4: generated inflection, analysed clitics. */
package org.mirqab.nlp.morphology;
