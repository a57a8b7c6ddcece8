/** The engine over HTTP. */
package org.mirqab.nlp.http;
