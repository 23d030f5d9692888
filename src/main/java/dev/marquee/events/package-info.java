/// What viewers did and said: appended, durable, replayed.
///
/// ```
/// lines, files, streams --> Event --append--> one writer --commit--> SQLite file | PostgreSQL
///                                                             │
///       listeners <-- after the commit ---------------------- ┤
///       eventsOf, taste, forEachEvent <-- readers beside it --┘
/// ```
///
/// - What was acknowledged is on disk: no crash and no `kill -9` loses it.
/// - An event is its id: sent again, in any order and company, it is kept once, as first sent.
/// - An event keeps the title's id as it was sent, so that no rebuild of a catalog changes what
///   viewers did.
/// - What is erased is gone from the file, not only from the answers.
/// - Memory is bounded: who appends faster than the disk writes waits.
///
/// Nothing here knows what an event means for a suggestion, whether a title exists, or of HTTP.
@NullMarked
package dev.marquee.events;

import org.jspecify.annotations.NullMarked;
