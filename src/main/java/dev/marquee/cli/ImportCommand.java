package dev.marquee.cli;

import picocli.CommandLine.Command;

/// `marquee import WHAT`: what other programs know.
@Command(
    name = "import",
    description = "Take in what other programs know.",
    subcommands = ImportEventsCommand.class,
    synopsisSubcommandLabel = "WHAT",
    footer = {"", "Example: marquee import events ratings.csv"})
final class ImportCommand {}
