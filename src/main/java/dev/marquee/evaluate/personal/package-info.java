/// How good personal lists are: protocols that hide a part of what viewers liked and ask for it.
///
/// ```
/// ratings + split --Splits--> Trials (histories, questions) --methods--> ranked lists --> metrics
/// ```
///
/// - Every title of the data is ranked, also those nobody liked; no negatives are sampled.
/// - Equal scores are ordered by a random permutation of the titles, never by popularity or id.
/// - A method chooses its settings on a part of the histories it is given, never on the questions.
@NullMarked
package dev.marquee.evaluate.personal;

import org.jspecify.annotations.NullMarked;
