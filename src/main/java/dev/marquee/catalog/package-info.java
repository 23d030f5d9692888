/// The words we share: what a title is, how it is called, where it comes from.
///
/// Everything flows through here and nothing here knows where it came from or where it goes. All
/// types are immutable. A [dev.marquee.catalog.TitleId] is public and stable; a *row* is the place
/// of a title in one [dev.marquee.catalog.Catalog] and means nothing outside it.
@NullMarked
package dev.marquee.catalog;

import org.jspecify.annotations.NullMarked;
