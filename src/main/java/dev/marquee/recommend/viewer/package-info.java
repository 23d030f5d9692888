/// One viewer: what they did and said, turned into what a model can use.
///
/// ```
/// events --> History (what still counts) --rows of a generation--> Opinions --> Evidence, titles seen
/// taste  --> Wishes --rows of a generation--> how well each title fits, and why
/// ```
///
/// What an event says of its title:
///
/// | event | class | weight |
/// | --- | --- | --- |
/// | `liked` | verdict | 1 |
/// | `rated` 4 to 10 | verdict | 0.45 to 1: a low rating is interest, too |
/// | `rated` below 4 | verdict | -0.2 to -1 |
/// | `disliked` | verdict | -1 |
/// | `notInterested` | verdict | -0.5 |
/// | `watched` | deed | 0.1 to 0.8, by the share watched; 0.8 where it is not told |
/// | `started` | deed | 0.3 to 0.6, by the share so far |
/// | `watchlist` | deed | 0.5 |
/// | `click` | glance | 0.15 |
/// | `impression` | - | none |
/// | `removed` | - | takes back all that was said of the title before |
///
/// A verdict counts more than a deed and a deed more than a glance, whichever is newer: who liked a
/// film and watches half of it again still likes it. Within a class the newest counts. Titles with
/// a verdict, `watched` or `started` have been seen; watchlist and clicks do not keep a title off a
/// list.
///
/// The past fades: half of a weight is gone after three years, never more than three quarters,
/// counted in whole days from the newest event of all viewers and never from the clock. How fast a
/// profile forgets from one title to the next is for the model to say, which sees the order.
///
/// Ids are looked up in the catalog that answers, by any alias; those it does not have are counted
/// and left aside, so that a title withdrawn and brought back is remembered.
@NullMarked
package dev.marquee.recommend.viewer;

import org.jspecify.annotations.NullMarked;
