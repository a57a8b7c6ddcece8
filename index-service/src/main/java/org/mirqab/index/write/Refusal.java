package org.mirqab.index.write;

/**
 * A document that Elasticsearch will never take. The extraction that it comes from is to be put
 * aside.
 *
 * @param articleId of the extraction; never null
 * @param revision of the extraction
 * @param reason names the document and says what is wrong with it; never null
 */
public record Refusal(String articleId, long revision, String reason) {}
