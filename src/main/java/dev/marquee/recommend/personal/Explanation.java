package dev.marquee.recommend.personal;

import dev.marquee.catalog.Title;
import dev.marquee.events.EventType;
import dev.marquee.recommend.PersonalScores.Because;
import dev.marquee.recommend.personal.Reason.Kind;
import dev.marquee.recommend.viewer.Opinions;
import dev.marquee.recommend.viewer.Wish;
import dev.marquee.search.CatalogRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Says why titles are on a list. For one thread and as long as its rows.
final class Explanation {
  private static final double NEGLIGIBLE = 5e-7;
  private static final int OWN_TITLES = 3;

  private final CatalogRows rows;
  private final GroupScores scores;

  Explanation(CatalogRows rows, GroupScores scores) {
    this.rows = rows;
    this.scores = scores;
  }

  /// The reasons for a title, the strongest first.
  List<Reason> why(int row) {
    List<Reason> why = new ArrayList<>();
    scores
        .parts(row)
        .forEach((kind, part) -> {
          if (Math.abs(part) > NEGLIGIBLE) {
            why.add(reason(kind, GroupScores.rounded(part), row));
          }
        });
    why.sort(Comparator.comparingDouble(Reason::contribution).reversed());
    return why;
  }

  private Reason reason(Kind kind, double contribution, int row) {
    ViewerScores member = scores.keenest(row);
    return switch (kind) {
      case BECAUSE_LIKED, CO_WATCHED ->
          new Reason(
              kind, contribution, contribution > 0 ? own(member, row) : List.of(), List.of());
      case TASTE -> new Reason(kind, contribution, List.of(), stated(member, row, contribution));
      case CLUSTER ->
          new Reason(
              kind,
              contribution,
              List.of(),
              List.of(Integer.toString(rows.entry(row).clusterId())));
      case POPULAR -> new Reason(kind, contribution, List.of(), List.of());
    };
  }

  private List<Reason.Own> own(ViewerScores member, int row) {
    return because(member, row).stream()
        .map(because -> rows.entry(because.row()).title())
        .map(title -> new Reason.Own(title.id(), title.title()))
        .toList();
  }

  /// Titles that say little next to the strongest are not worth words.
  private static List<Because> because(ViewerScores member, int row) {
    List<Because> all = member.because(row, OWN_TITLES);
    return all.stream()
        .filter(because -> because.contribution() >= all.getFirst().contribution() / 4)
        .toList();
  }

  /// What a title has of what was wished for; of what was not, where it takes away.
  private static List<String> stated(ViewerScores member, int row, double contribution) {
    return member.wishes().about(row).stream()
        .filter(wish -> wish.weight() * contribution > 0)
        .map(Wish::value)
        .toList();
  }

  /// The reasons for a title in one English sentence.
  String whyText(int row) {
    ViewerScores member = scores.keenest(row);
    List<WhySentence.Own> own = new ArrayList<>();
    for (Because because : because(member, row)) {
      Title title = rows.entry(because.row()).title();
      own.add(new WhySentence.Own(title, event(member.opinions(), because.row())));
    }
    Map<Kind, Double> parts = scores.parts(row);
    String name = scores.members().size() == 1 ? "" : member.viewer().name();
    return new WhySentence(name, rows.entry(row).title(), own, member.wishes().about(row))
        .of(parts);
  }

  private static EventType event(Opinions opinions, int row) {
    return opinions.all().stream()
        .filter(opinion -> opinion.row() == row)
        .map(Opinions.Opinion::type)
        .findFirst()
        .orElse(EventType.LIKED);
  }
}
