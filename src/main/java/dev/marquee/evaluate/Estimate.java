package dev.marquee.evaluate;

/// The mean of a metric over the questions, and the ends of its 95 % interval.
public record Estimate(double value, double low, double high) {}
