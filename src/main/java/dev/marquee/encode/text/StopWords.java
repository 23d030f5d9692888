package dev.marquee.encode.text;

import java.util.Set;

/// English function words, and the few words that blurbs use for anything.
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          about above across after again against all along also although always am among amid an and
          another any anyone are around as at away be became because become becomes been before begin
          begins behind being below between both but by came can cannot come comes could did do does
          doesn doing don done down during each either else even ever every everyone everything few
          find finds first for from further get gets getting give gives go goes going gone got had has
          have having he her here hers herself him himself his how however if in into is isn it its
          itself just keep keeps know known last later least less let like ll made make makes making
          many may me meanwhile might more most much must my myself near neither never new next no nor
          not nothing now of off often on once one ones only onto or other others our ours ourselves
          out over own part put rather re really s same see seem seems set several she should since so
          some someone something soon start starts still such take takes taking than that the their
          theirs them themselves then there these they thing things this those though three through
          throughout thus to together too toward towards try tries trying turn turns two under until
          up upon us use used using ve very via want wants was way ways we well were what whatever when
          where whether which while who whole whom whose why will with within without won would yet you
          your yours yourself
          """
              .strip()
              .split("\\s+"));

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
