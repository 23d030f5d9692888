/// The event store in a database: SQLite in a file of its own, or PostgreSQL; the same SQL for
/// both.
///
/// ```
/// append, putTaste, erase --> GroupWriter (one thread, many callers, one commit) --> database
/// eventsOf, forEachEvent, taste <-- EventRows <-- a pool of connections that only read
/// Listeners <-- the number of the last arrival, after own commits and twice a second
/// ```
///
/// Every change takes the next numbers of one counter, whose row stays locked until the commit: so
/// arrivals are numbered in the order in which they became visible, whichever process wrote them,
/// and "what came after number n" misses nothing.
@NullMarked
package dev.marquee.events.sql;

import org.jspecify.annotations.NullMarked;
