/** The HTTP interface. */
package org.mirqab.ingest.http;
