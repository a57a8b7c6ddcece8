/** JSON to submissions. */
package org.mirqab.ingest.json;
