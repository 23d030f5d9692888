package dev.marquee.cli;

import picocli.CommandLine.Command;

/// `marquee evaluate WHAT`: how good the answers are. A subcommand each, of which every one has its
/// own protocols; they share [EvaluateOptions] and [EvaluationLines].
@Command(
    name = "evaluate",
    description = "Measure the quality of answers on your own data.",
    subcommands = {
      EvaluateSimilarCommand.class,
      EvaluateSearchCommand.class,
      EvaluateRecommendCommand.class,
      EvaluateClustersCommand.class
    },
    synopsisSubcommandLabel = "WHAT",
    footer = {
      "",
      "Example: marquee evaluate similar ml-latest-small --source movies.jsonl.gz --positive 4"
    })
final class EvaluateCommand {}
