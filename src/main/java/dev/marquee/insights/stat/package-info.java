/// The few statistics that insights are told with, each with its 95 % interval and its source.
///
/// Knows numbers only, no titles.
@NullMarked
package dev.marquee.insights.stat;

import org.jspecify.annotations.NullMarked;
