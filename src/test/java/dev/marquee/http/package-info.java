/// Tests of the HTTP API and the page, against a real server on a free port and a small catalog in
/// memory.
@NullMarked
package dev.marquee.http;

import org.jspecify.annotations.NullMarked;
