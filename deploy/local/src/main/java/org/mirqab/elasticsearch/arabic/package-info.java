/** An Elasticsearch plugin: what the full distribution has and the node from Maven lacks. */
package org.mirqab.elasticsearch.arabic;
