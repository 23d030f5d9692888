package dev.marquee.recommend.personal;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.events.EventType;
import dev.marquee.recommend.personal.Reason.Kind;
import dev.marquee.recommend.viewer.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a title is on a personal list, in one English sentence: "Because you liked Parasite, also by
/// Bong Joon-ho, and you prefer thrillers." Only what is true of the title is said.
///
/// - `name`: whom it suits; empty for "you". `own`: the titles that speak for it, the strongest
///   first; `wishes`: what was stated and the title has.
record WhySentence(String name, Title title, List<Own> own, List<Wish> wishes) {
  /// A second reason with a smaller share of the score is not worth words.
  private static final double TELLING_SHARE = 0.2;

  private static final int NAMED = 2;

  /// One of the viewer's titles, and what they did with it.
  record Own(Title title, EventType did) {}

  WhySentence {
    own = List.copyOf(own);
    wishes = wishes.stream().filter(wish -> wish.weight() > 0).toList();
  }

  /// The sentence about the parts of a score.
  String of(Map<Kind, Double> parts) {
    double positive = parts.values().stream().mapToDouble(part -> Math.max(0, part)).sum();
    List<String> clauses =
        parts.entrySet().stream()
            .filter(part -> part.getKey() != Kind.POPULAR)
            .filter(part -> part.getValue() >= TELLING_SHARE * positive && part.getValue() > 0)
            .sorted(Map.Entry.<Kind, Double>comparingByValue(Comparator.reverseOrder()))
            .flatMap(part -> clause(part.getKey()).stream())
            .limit(2)
            .toList();
    return clauses.isEmpty()
        ? popular() + "."
        : "Because " + String.join(", and because ", clauses) + ".";
  }

  private Optional<String> clause(Kind kind) {
    return switch (kind) {
      case BECAUSE_LIKED -> ofLikes();
      case CO_WATCHED ->
          own.isEmpty()
              ? Optional.of("viewers with a taste like " + whose() + " like it")
              : Optional.of("viewers who like " + names() + " like it, too");
      case TASTE -> stated();
      case CLUSTER -> Optional.of("it is of a kind that " + who() + " chose");
      case POPULAR -> Optional.empty();
    };
  }

  /// What is alike without a value in common that has a word is no reason to tell, where there is
  /// another.
  private Optional<String> ofLikes() {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String common = common();
    boolean isRated = title.rating() != null;
    return common.isEmpty() && isRated ? Optional.empty() : Optional.of(did() + common);
  }

  private String who() {
    return name.isEmpty() ? "you" : name;
  }

  private String whose() {
    return name.isEmpty() ? "yours" : name + "'s";
  }

  private String names() {
    return enumerated(own.stream().map(one -> one.title().title()).limit(NAMED).toList());
  }

  private String did() {
    return who()
        + switch (own.getFirst().did()) {
          case WATCHED -> " watched ";
          case STARTED -> " started ";
          case WATCHLIST -> (name.isEmpty() ? " want" : " wants") + " to watch ";
          case CLICK -> " looked at ";
          case RATED, LIKED, DISLIKED, NOT_INTERESTED, IMPRESSION, REMOVED -> " liked ";
        }
        + names();
  }

  /// What it has in common with the title that speaks for it most.
  private String common() {
    Title like = own.getFirst().title();
    List<String> makers = shared(title.credits().directors(), like.credits().directors());
    List<String> actors = shared(title.credits().cast(), like.credits().cast());
    if (!makers.isEmpty()) {
      return ", also by " + enumerated(makers);
    }
    if (!actors.isEmpty()) {
      return ", also with " + enumerated(actors);
    }
    return kind(like).map(kind -> ", also " + article(kind) + kind).orElse("");
  }

  /// What both are, such as `Korean crime film`.
  private Optional<String> kind(Title like) {
    List<String> words = new ArrayList<>();
    shared(title.countries().values(), like.countries().values()).stream()
        .limit(1)
        .map(Countries::adjective)
        .forEach(words::add);
    List<String> genres = shared(title.genres().values(), like.genres().values());
    words.add(String.join(" and ", genres.stream().map(Genres::adjective).toList()));
    words.add(title.type() != like.type() ? "title" : title.isSeries() ? "series" : "film");
    return genres.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }

  private static String article(String words) {
    return "AEIOUaeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ";
  }

  private static List<String> shared(List<String> own, List<String> others) {
    return own.stream().filter(others::contains).limit(NAMED).toList();
  }

  private Optional<String> stated() {
    List<String> genres =
        wishes.stream()
            .filter(wish -> wish.field().equals("genre"))
            .flatMap(wish -> Genres.of(wish.value()).stream())
            .limit(NAMED)
            .toList();
    Optional<String> country =
        wishes.stream()
            .filter(wish -> wish.field().equals("country"))
            .findFirst()
            .flatMap(wish -> Countries.code(wish.value()));
    List<String> words = new ArrayList<>();
    if (!genres.isEmpty()) {
      words.add(kinds(genres, country.orElse(null)));
    } else if (country.isPresent()) {
      words.add("titles from " + Countries.name(country.get()));
    }
    wishes.stream().flatMap(WhySentence::word).limit(NAMED).forEach(words::add);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(who() + (name.isEmpty() ? " prefer " : " prefers ") + enumerated(words));
  }

  /// One genre of a country has a name; several are told one by one.
  private static String kinds(List<String> genres, @Nullable String country) {
    if (genres.size() == 1) {
      return KindName.inText(genres.getFirst(), country);
    }
    String all = enumerated(genres.stream().map(genre -> KindName.inText(genre, null)).toList());
    return country == null ? all : all + " from " + Countries.name(country);
  }

  private static Stream<String> word(Wish wish) {
    return switch (wish.field()) {
      case "type" -> Stream.of(wish.value().equalsIgnoreCase("series") ? "series" : "films");
      case "person" -> Stream.of(wish.value());
      default -> Stream.empty();
    };
  }

  private String popular() {
    Rating rating = title.rating();
    if (rating == null) {
      return "It is in the catalog, and nothing speaks against it";
    }
    String mean = String.format(Locale.ROOT, "%.1f", rating.mean());
    return rating.votes() == 0
        ? "Viewers rate it " + mean
        : String.format(Locale.ROOT, "Viewers rate it %s in %,d votes", mean, rating.votes());
  }

  private static String enumerated(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
