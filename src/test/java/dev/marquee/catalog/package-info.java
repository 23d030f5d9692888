/// Tests of the shared words, and the builder that other tests make titles with.
@NullMarked
package dev.marquee.catalog;

import org.jspecify.annotations.NullMarked;
