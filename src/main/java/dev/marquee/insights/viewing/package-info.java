/// What viewers watched and when, kept so that counting it takes no look at the store.
///
/// ```
/// EventStore --what arrived since--> StoredViews (a ViewLog of what was watched, one of what was rated)
///                                        │ ViewColumns: title, hour
/// Selection (ids -> places) ------------ ┤
///                                        ▼
///                           PlacedViews: the hours of each title of a generation, side by side
/// ```
///
/// - A title counts once a viewer and day (UTC), however many events tell of it: who begins a film,
///   pauses and ends it has watched it once. It counts at the first hour that was told.
/// - The same events in the same order of arrival give the same columns.
/// - Who is erased, or takes a title back, counts no more in the next answer.
///
/// Nothing here knows of genres, of filters, or of HTTP.
@NullMarked
package dev.marquee.insights.viewing;

import org.jspecify.annotations.NullMarked;
