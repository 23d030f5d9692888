/// Files in, records out: finds source files, opens them (plain or gzip, with or without a byte
/// order mark), and streams their records as cells with the line each starts on.
///
/// Knows of headers, quotes and JSON, and nothing of titles. Every complaint is a
/// [dev.marquee.ingest.source.SourceProblem] with a message for the operator.
@NullMarked
package dev.marquee.ingest.source;

import org.jspecify.annotations.NullMarked;
