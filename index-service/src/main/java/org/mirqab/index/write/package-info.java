/** What is to be written for a batch of extractions, and what an answer means. No framework. */
package org.mirqab.index.write;
