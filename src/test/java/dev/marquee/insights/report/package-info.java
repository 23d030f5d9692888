@NullMarked
package dev.marquee.insights.report;

import org.jspecify.annotations.NullMarked;
