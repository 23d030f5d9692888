/// Vectors in, labeled groups of rows out.
///
/// ```
/// VectorSet --> k chosen --> spherical k-means (ELKI) --> Clustering --> ids kept across rebuilds --> profiles with labels
/// VectorSet, Clustering --> CellDivision --> Cells, which are for speed alone
/// VectorSet, Clustering --> MapProjection (t-SNE of a sample, ELKI) --> a place in the plane for every row
/// ```
///
/// Rows that hold identical vectors, fewer rows than clusters, one row and none are all ordinary
/// input. The same vectors and seed give the same clustering. This package does not know what a
/// title is: words come in as [dev.marquee.cluster.Trait]s.
@NullMarked
package dev.marquee.cluster;

import org.jspecify.annotations.NullMarked;
