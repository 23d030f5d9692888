/// Numbers in rows: dense and sparse vectors, dot products, top-k, and the linear algebra that
/// projects one into the other: truncated singular values, leading eigenvectors, ridge regression.
///
/// A *row* is `0..n-1`, a *dimension* (dense) or *feature* (sparse) is `0..d-1`. Dense sets are one
/// row-major array. Nothing here knows what a title is.
@NullMarked
package dev.marquee.vector;

import org.jspecify.annotations.NullMarked;
