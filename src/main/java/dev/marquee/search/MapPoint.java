package dev.marquee.search;

import dev.marquee.catalog.Title;

/// A title on the map of the catalog: `x` and `y` in `[-1, 1]`; titles alike lie near each other.
public record MapPoint(Title title, int clusterId, float x, float y) {}
