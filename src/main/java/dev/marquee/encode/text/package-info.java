/// Running text in, the words that say what a title is about out.
///
/// English is assumed where a language must be: its function words are left out and its plurals
/// folded. Other scripts pass through as they are; runs of ideographs become pairs of neighbors,
/// since they are written without blanks.
@NullMarked
package dev.marquee.encode.text;

import org.jspecify.annotations.NullMarked;
