/**
 * What the HTTP and Kafka adapters of all services have in common. It knows no service: what
 * differs between them, they pass in.
 */
package org.mirqab.adapters;
