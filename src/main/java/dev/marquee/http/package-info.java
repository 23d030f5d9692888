/// Questions over HTTP in, JSON answers and the web page out.
///
/// ```
/// request --> Gate (Host, Origin, request id) --> Parameters | JsonAt --> CatalogIndex --> records --> Answers (ETag, gzip) --> bytes
///                                                                 any refusal --> Problems --> application/problem+json
/// ```
///
/// - The names in JSON are the components of the records here, in their order; what is absent is
///   left out.
/// - GET changes nothing, and the same question to the same generation has the same bytes: timings
///   go into the `Server-Timing` header.
/// - Whatever a caller sends, the answer is not a 5xx: what is not understood is refused by name.
/// - Nothing here knows of Lucene, files of the index, or how titles are ranked; nothing outside
///   knows of Javalin, Jetty or HTTP.
@NullMarked
package dev.marquee.http;

import org.jspecify.annotations.NullMarked;
