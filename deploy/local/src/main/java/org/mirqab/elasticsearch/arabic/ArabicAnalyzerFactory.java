package org.mirqab.elasticsearch.arabic;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * The analyzer {@code arabic} with Lucene's stop words and stemmer, as Elasticsearch's own language
 * analyzer of that name. So one index template serves the local node and a full cluster.
 */
@NamedComponent("arabic")
public class ArabicAnalyzerFactory implements AnalyzerFactory {

  /** Called by Elasticsearch. */
  public ArabicAnalyzerFactory() {}

  @Override
  public String name() {
    return "arabic";
  }

  @Override
  public Analyzer create() {
    return new ArabicAnalyzer();
  }
}
