/** What the services agree on: records, JSON codec, topics, headers. */
package org.mirqab.contracts;
