package dev.marquee.events;

/// What became of events that were appended: `accepted` are new and on disk, `duplicates` were
/// there before, or came twice in the same list.
public record Receipt(int accepted, int duplicates) {}
