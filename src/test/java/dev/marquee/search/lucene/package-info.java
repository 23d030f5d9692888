/// Tests of the answers against plain loops over all titles, and the fixtures for them.
@NullMarked
package dev.marquee.search.lucene;

import org.jspecify.annotations.NullMarked;
