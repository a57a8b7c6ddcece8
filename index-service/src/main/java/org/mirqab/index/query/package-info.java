/** Questions about events, checked; and the cursors that page through answers. No framework. */
package org.mirqab.index.query;
