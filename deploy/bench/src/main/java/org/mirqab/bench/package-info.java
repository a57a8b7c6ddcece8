/** How fast the engine reads, how soon it is ready and how much memory it needs. */
package org.mirqab.bench;
