/** Linear models over named features: read from a table, summed without making strings. */
package org.mirqab.nlp.model;
