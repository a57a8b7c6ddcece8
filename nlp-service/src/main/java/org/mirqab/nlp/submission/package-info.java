/** Articles as callers of the engine send them: as little as they have. */
package org.mirqab.nlp.submission;
