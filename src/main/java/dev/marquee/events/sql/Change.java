package dev.marquee.events.sql;

import java.sql.Connection;
import java.sql.SQLException;

/// One change of the store; several may share a transaction.
///
/// @param <T> what is told of it once it is on disk
interface Change<T> {
  /// Does it, without committing. `firstArrival` is the first of [#arrivals] numbers that are its
  /// own.
  T apply(Connection writer, long firstArrival) throws SQLException;

  /// How many numbers of arrivals it takes, at least 1; also its weight in memory.
  int arrivals();

  /// Whether files must forget what it deleted.
  default boolean erases() {
    return false;
  }
}
