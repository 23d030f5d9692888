package dev.marquee.ingest.tally;

/// A repair in the making: noted while a row is parsed, counted only once the row is kept.
public record Note(Repair repair, String column, String before, String after) {}
