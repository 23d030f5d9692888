package dev.marquee.pipeline;

import java.time.Duration;

/// What a stage took: by the clock, and in processor time of the whole process, its compiler and
/// collector threads included.
public record StageTime(Stage stage, Duration wall, Duration processor) {}
