/** Answers HTTP requests. */
package org.mirqab.index.http;
