package dev.marquee.insights;

/// One thing told of the titles that pass some filters.
///
/// - `name`: its label; `title`: its name for people.
/// - `finding`: what the data say, one English sentence.
/// - `titles`: how many were counted; `link`: the way to them.
public record Insight(
    String name, String title, String finding, long titles, String link, InsightData data) {}
