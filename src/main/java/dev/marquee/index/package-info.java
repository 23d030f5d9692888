/// The catalog on disk: what a generation holds, how it is written, and how it is opened and
/// swapped while others read.
///
/// ```
/// catalog, encoding, cells --> GenerationStore.publish --> index/generations/000042/ --> Snapshot --> LiveSnapshot
///                                                          index/CURRENT -> 42
/// ```
///
/// - A generation is written aside, its manifest last, and never changed afterwards; `CURRENT`
///   names the one to read. Killed at any moment, the one before still serves.
/// - Documents are sorted by cluster, then cell, then fame, in one segment: a cluster is a range of
///   `docId`, and so is a cell within it. A `docId` belongs to one snapshot and means nothing
///   outside it.
/// - The field names and analyzers are those of [dev.marquee.index.Schema], for writing and for
///   searching.
///
/// How bytes lie in files is the matter of `dev.marquee.index.file`.
///
/// This package does not know how a query is read or ranked, where titles come from, or what a
/// report says beyond the counts of its files.
@NullMarked
package dev.marquee.index;

import org.jspecify.annotations.NullMarked;
