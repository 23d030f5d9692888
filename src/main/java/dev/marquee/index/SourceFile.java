package dev.marquee.index;

/// A file that a generation was made from: its name as given, the dialect it was read as, its size
/// in bytes and its SHA-256 in lower-case hex.
public record SourceFile(String name, String dialect, long bytes, String sha256) {}
