package dev.marquee.ingest.merge;

/// Where rows come from.
///
/// - `name`: the scheme of the rows' own ids; unique among the files of one run, save for dialects
///   whose ids are the same everywhere.
/// - `file`: the number of the file in this run, for counting only.
/// - `figure`: whose votes its ratings are; two sources with one figure are snapshots of the same
///   votes and count once.
/// - `apart`: whether each of its rows is a title of its own, whatever others say (see
///   [ApartTitles]).
public record Origin(String name, int file, Standing standing, String figure, boolean apart) {}
