/// Events from a topic of Kafka.
///
/// A record is one event as JSON. Its place is committed to Kafka only after its event is on disk,
/// and an event is kept once by its id: so each counts exactly once, whatever is killed when.
@NullMarked
package dev.marquee.events.kafka;

import org.jspecify.annotations.NullMarked;
