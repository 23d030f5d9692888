/// The commands, the settings, and the one place where objects are built and joined.
///
/// A command parses its options, builds what it needs, asks one question and prints the answer: as
/// text for people or, with `--json`, as one document for programs, the same that the HTTP API
/// gives. Progress and logs go to the error stream. Exit codes: 0 done, 1 failed, 2 wrong usage; a
/// mistake prints one line.
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
