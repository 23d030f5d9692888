package dev.marquee.http;

/// What stands behind an answer: the generation of the catalog, `N.R`.
record Meta(String generation) {}
