package org.mirqab.adapters;

/** What {@link LoopbackGuard} is told by the service that it guards. */
public interface LoopbackPolicy {

  /** Whether to listen on addresses other than loopback although callers are not authenticated. */
  boolean allowRemote();

  /** Name of the setting that {@link #allowRemote()} comes from. */
  String setting();

  /** Logs that the service listens to the network without authentication, as it was told to. */
  void remoteAllowed(String host);

  /** Logs that a request was refused. */
  void refused(String reason);
}
