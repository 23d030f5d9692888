package dev.marquee.recommend.viewer;

/// One value that a viewer stated a liking or, with a negative weight, a dislike for.
///
/// - `field`: the name of the filter that finds its titles; `value`: what the filter takes.
/// - `weight`: in `[-1, 1]`, relative to the strongest of the field.
public record Wish(String field, String value, double weight) {}
