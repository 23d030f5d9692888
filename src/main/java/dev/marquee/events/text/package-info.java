/// Events as text: JSON objects, lines of them, and the tables that other data sets bring.
///
/// ```
/// bytes --LineReader--> lines --LineFormat--> LineOutcome: Read(event) | Refused(faults)
/// event --EventJson, EventCsv--> line
/// ```
///
/// Errors are data: a bad line is refused with its reason, and reading goes on. A line has at most
/// [dev.marquee.events.text.LineReader#MAX_BYTES]; whatever the length of the input, no more than
/// that is in memory.
///
/// - A missing `at` means the time of arrival.
/// - A missing `eventId` is made of the content where `at` was given, so that the same line sent
///   twice is one event; else it is random, since the same thing may well happen twice.
/// - Unknown fields are refused by name; null is the same as absent.
/// - An event may be at most a day ahead of our clock.
@NullMarked
package dev.marquee.events.text;

import org.jspecify.annotations.NullMarked;
