package dev.marquee.search;

import dev.marquee.catalog.Title;

/// A title as the index holds it, with the id of its cluster.
public record Entry(Title title, int clusterId) {}
