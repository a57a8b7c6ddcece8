/** Writes extractions to Elasticsearch and answers queries about their events. */
package org.mirqab.index;
