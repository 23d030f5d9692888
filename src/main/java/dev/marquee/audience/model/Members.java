package dev.marquee.audience.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of a blend, trained on the same histories.
record Members(Map<Member, Scorer> scorers) {
  Members {
    scorers = Collections.unmodifiableMap(new EnumMap<>(scorers));
  }

  /// Those that the data allows: `content` is what some need.
  static Set<Member> possible(Validation.Style style, @Nullable TitleContent content) {
    Set<Member> members = EnumSet.allOf(Member.class);
    if (content == null) {
      members.removeAll(EnumSet.of(Member.CONTENT, Member.CONTENT_FACTORS, Member.CONTENT_RIDGE));
    }
    if (content == null || content.genreBlock() < 0) {
      members.remove(Member.GENRE_TASTE);
    }
    if (!style.isOrdered()) {
      members.removeAll(
          EnumSet.of(
              Member.RECENT,
              Member.RISING,
              Member.LATE_EDLAE,
              Member.LATE_NEIGHBORS,
              Member.TRANSITIONS));
    }
    return members;
  }

  /// Trains some.
  static Members train(
      Set<Member> which,
      Histories histories,
      MemberSettings settings,
      @Nullable BlockTaste taste,
      @Nullable TitleContent content) {
    Map<Member, Scorer> scorers = new EnumMap<>(Member.class);
    for (Member member : which) {
      scorers.put(member, trained(member, histories, settings, taste, content, scorers));
    }
    return new Members(scorers);
  }

  private static Scorer trained(
      Member member,
      Histories histories,
      MemberSettings settings,
      @Nullable BlockTaste taste,
      @Nullable TitleContent content,
      Map<Member, Scorer> before) {
    return switch (member) {
      case POPULAR -> Popularity.plain(histories);
      case RECENT -> Popularity.decayed(histories, settings.fading().halfLifeDays());
      case RISING -> Popularity.decayed(histories, settings.fading().halfLifeDays() / 4);
      case ITEM_NEIGHBORS -> ItemNeighbors.of(histories, settings.itemNeighbors());
      case VIEWER_NEIGHBORS -> ViewerNeighbors.of(histories, settings.viewerNeighbors());
      case WALK -> Walk.of(histories, Walk.Settings.RP3_BETA);
      case CAUTIOUS_WALK -> Walk.of(histories, Walk.Settings.CAUTIOUS);
      case EASE -> Ease.of(histories, settings.ease());
      case EDLAE -> Ease.of(histories, settings.edlae());
      case FACTORS -> ImplicitFactors.of(histories, settings.factors());
      case LATE_EDLAE -> {
        Scorer edlae = before.get(Member.EDLAE);
        yield new Decayed(
            edlae == null ? Ease.of(histories, settings.edlae()) : edlae,
            settings.fading().lateness());
      }
      case LATE_NEIGHBORS -> {
        Scorer neighbors = before.get(Member.ITEM_NEIGHBORS);
        yield new Decayed(
            neighbors == null ? ItemNeighbors.of(histories, settings.itemNeighbors()) : neighbors,
            settings.fading().lateness());
      }
      case TRANSITIONS ->
          new Decayed(
              Transitions.of(histories, settings.transitions()),
              settings.fading().transitionLateness());
      case CONTENT -> needed(taste);
      case CONTENT_FACTORS -> {
        ImplicitFactors factors =
            before.get(Member.FACTORS) instanceof ImplicitFactors known
                ? known
                : ImplicitFactors.of(histories, settings.factors());
        yield ContentFactors.of(histories, factors, needed(content));
      }
      case CONTENT_RIDGE ->
          new ContentRidge(histories, needed(content), needed(taste), settings.contentPenalty());
      case LIKE_MINDED -> new LikeMinded(histories);
      case GENRE_TASTE -> GenreTaste.of(histories, needed(content));
      case STATED -> new StatedFit(histories.titles());
    };
  }

  /// A member for which histories, settings, content and the members before it are enough.
  static Scorer untrained(
      Member member,
      Histories histories,
      MemberSettings settings,
      @Nullable TitleContent content,
      Map<Member, Scorer> before) {
    return trained(member, histories, settings, null, content, before);
  }

  private static <T> T needed(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("a member that needs content, without any");
    }
    return part;
  }

  /// How well titles fit what was said.
  record StatedFit(int titles) implements Scorer {
    @Override
    public void score(Profile profile, double[] scores) {
      for (int row = 0; row < titles; row++) {
        scores[row] = profile.stated(row);
      }
    }
  }
}
