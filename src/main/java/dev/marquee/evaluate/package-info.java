/// How good the answers are, judged by what people really watched and looked for.
///
/// ```
/// data, truth --> a protocol's questions --> the ranking code of the routes --> per question: metrics
///                                                                      \--mean, 95 % interval--> Evaluation
/// ```
///
/// A protocol is a class that turns data into questions with known answers. It asks them of the
/// same code that answers the routes, never of a copy, and gives one value of each metric a
/// question; [dev.marquee.evaluate.Bootstrap] makes a mean with its interval of them. A row whose
/// settings were learned names what they were learned on, and is never scored on that.
///
/// Every draw has a seed, so that a figure can be repeated. This package reads and measures; it
/// writes nothing.
@NullMarked
package dev.marquee.evaluate;

import org.jspecify.annotations.NullMarked;
