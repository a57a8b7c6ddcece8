package org.mirqab.index.elasticsearch;

/**
 * A document to write.
 *
 * @param index never null
 * @param id of the document
 * @param version that it has; an equal or older one is replaced
 * @param source JSON; not copied
 * @param origin what it was made of, for the one who hears that it was refused
 */
record BulkDocument<T>(String index, String id, long version, byte[] source, T origin) {}
