/** The engine as a command: no server, no broker. */
package org.mirqab.nlp.command;
