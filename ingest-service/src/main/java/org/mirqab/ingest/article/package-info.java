/** From what a caller sends to the article that is published. No framework types. */
package org.mirqab.ingest.article;
