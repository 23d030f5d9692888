/// The values of a title as the features of one block.
///
/// ```
/// Catalog --BlockFitting.fit--> FeatureBlock --encode(Title)--> RowBuffer --> SparseVector
/// ```
///
/// Two families: [dev.marquee.encode.block.TermBlock] has a feature for each word of a vocabulary
/// (genres, people, plot words), the others lay overlapping bumps over a measure (years, minutes),
/// so that near values are alike. A block numbers its features from 0; where they lie in a whole
/// vector and what the block weighs is no business of this package.
@NullMarked
package dev.marquee.encode.block;

import org.jspecify.annotations.NullMarked;
