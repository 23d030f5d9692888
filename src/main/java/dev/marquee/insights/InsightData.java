package dev.marquee.insights;

/// The figures behind a finding. Wherever there is a `link`, it leads to exactly the titles that
/// the count beside it counts: the filters of [dev.marquee.search.Filters#parse] as the query of an
/// address.
public sealed interface InsightData
    permits RatingsVotes, Production, CountryGenres, Quality, Viewing {}
