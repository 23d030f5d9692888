package dev.marquee.events.kafka;

/// What to follow.
///
/// @param servers where Kafka is, as `HOST:PORT`, several separated by commas
/// @param topic the name of the topic
/// @param group those who share a group share the records; it also remembers how far they are
public record KafkaTopic(String servers, String topic, String group) {}
