/// Titles in, block vectors out, with the vocabulary that made them.
///
/// ```
/// Catalog --fit--> Encoder --encode--> exact form (sparse)  ranks and explains
///                                  \--project--> dense form  clusters and retrieves
/// ```
///
/// An [dev.marquee.encode.Encoder] is a pure function of the catalog it was fitted to and its
/// settings. It is written into the generation, so that a single new title can be encoded later
/// exactly as in the rebuild. A vector is made of *blocks*: ranges of features (exact form) and of
/// dimensions (dense form), each encoded on its own and scaled to unit length.
///
/// What viewers like together is the last block ([dev.marquee.encode.AudienceBlock]). It is learned
/// elsewhere and joined to the encoded content, whose features and dimensions keep their places.
/// Its rows are as long as they are certain, and two of them may point apart: the only block whose
/// contribution to a score may be negative.
///
/// The features of each block are the job of [dev.marquee.encode.block], the words of a text that
/// of [dev.marquee.encode.text]; here they become one vector.
///
/// This package does not know of files, of Lucene's index or of clusters.
@NullMarked
package dev.marquee.encode;

import org.jspecify.annotations.NullMarked;
