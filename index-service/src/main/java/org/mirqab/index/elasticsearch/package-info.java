/** Talks to Elasticsearch. */
package org.mirqab.index.elasticsearch;
