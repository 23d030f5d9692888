package dev.marquee.ingest;

import java.nio.file.Path;

/// A file that was read: the name of its dialect, and the SHA-256 (lower-case hexadecimal) and size
/// of its bytes on disk, by which a later run can tell whether it changed.
public record SourceFile(Path path, String dialect, String sha256, long bytes) {}
