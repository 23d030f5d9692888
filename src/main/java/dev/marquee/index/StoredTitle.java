package dev.marquee.index;

import dev.marquee.catalog.Title;

/// A title as a generation keeps it, with the stable id of its cluster.
public record StoredTitle(Title title, int clusterId) {}
