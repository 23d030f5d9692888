/// Tests of the page in `web/`: its plain modules under node, and the whole of it in a real browser
/// over a real server with the catalog that ships.
@NullMarked
package dev.marquee.web;

import org.jspecify.annotations.NullMarked;
