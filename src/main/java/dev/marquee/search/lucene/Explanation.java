package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.ExactQuery;
import dev.marquee.search.Critique;
import dev.marquee.search.SimilarPage;
import dev.marquee.vector.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says why titles are answers: the contribution of each block with the values that both sides
/// share, and one sentence about the like that is nearest. For one request.
final class Explanation {
  private static final double NEGLIGIBLE = 1e-9;
  private static final int SHARED_LABELS = 8;

  /// Blocks in which near values share several bumps: the strongest says it all.
  private static final Set<Block> SMOOTH =
      Set.of(Block.ERA, Block.LENGTH, Block.MATURITY, Block.POPULARITY);

  private static final int THEMES = 3;
  private static final int MOST_SHARED_WORDS = 40;

  /// Blocks with a smaller share of the score than this are not worth words in the sentence.
  private static final double TELLING_SHARE = 0.04;

  /// Any two titles share some viewers; those that say this of are liked together in earnest.
  private static final double TELLING_AUDIENCE_SHARE = 0.2;

  private final SimilarQuery query;
  private final ExactQuery exact;
  private final Encoder encoder;
  private final BlockLayout layout;
  private final List<Like> likes;
  private final Map<Integer, SparseVector> answers;
  private final Differences differences;

  /// A title to be like, its exact form, and the query for it alone.
  private record Like(Title title, SparseVector exact, ExactQuery query) {}

  private Explanation(
      SimilarQuery query,
      CatalogView view,
      List<Critique> but,
      List<Like> likes,
      Map<Integer, SparseVector> answers)
      throws IOException {
    this.query = query;
    this.exact = query.exact();
    this.encoder = view.snapshot().encoder();
    this.differences = new Differences(but, view.moods());
    this.layout = encoder.layout();
    this.likes = likes;
    this.answers = answers;
  }

  /// Prepares the reasons of these answers.
  static Explanation of(SimilarQuery query, List<Critique> but, CatalogView view, int[] docIds)
      throws IOException {
    Encoder encoder = view.snapshot().encoder();
    List<Like> likes = new ArrayList<>();
    for (Seeds.Seed seed : query.seeds().like()) {
      SparseVector exact = Seeds.exact(view.snapshot(), seed.docId());
      var alone = List.of(new ExactQuery.Seed(exact, 1));
      ExactQuery asked = ExactQuery.of(encoder.layout(), alone, query.multipliers());
      likes.add(new Like(view.entry(seed.docId()).title(), exact, asked));
    }
    Map<Integer, SparseVector> answers = new HashMap<>();
    for (int docId : docIds) {
      answers.put(docId, Seeds.exact(view.snapshot(), docId));
    }
    return new Explanation(query, view, but, likes, answers);
  }

  /// The reasons of an answer, in the order of blocks.
  List<SimilarPage.Reason> why(int docId) {
    SparseVector answer = answer(docId);
    double[] contributions = exact.contributions(answer);
    Map<Block, SimilarPage.Reason> reasons = new EnumMap<>(Block.class);
    for (int part = 0; part < contributions.length; part++) {
      if (Math.abs(contributions[part]) > NEGLIGIBLE) {
        Block block = layout.blocks().get(part).block();
        int most = SMOOTH.contains(block) ? 1 : SHARED_LABELS;
        List<String> shared = labels(exact, part, answer, most);
        reasons.merge(
            block,
            new SimilarPage.Reason(
                block.label(),
                rounded(contributions[part]),
                shared,
                note(block, contributions[part], answer)),
            Explanation::joined);
      }
    }
    return List.copyOf(reasons.values());
  }

  /// The reasons of two parts of one block.
  private static SimilarPage.Reason joined(SimilarPage.Reason one, SimilarPage.Reason other) {
    return new SimilarPage.Reason(
        one.block(),
        rounded(one.contribution() + other.contribution()),
        Stream.concat(one.shared().stream(), other.shared().stream())
            .distinct()
            .limit(SHARED_LABELS)
            .toList(),
        one.note());
  }

  /// Six decimals, as scores have; the sum of a dozen is still within 1e-5 of the score.
  private static double rounded(double contribution) {
    return Math.rint(contribution * 1e6) / 1e6;
  }

  private String note(Block block, double contribution, SparseVector answer) {
    return Stream.of(audienceNote(block, contribution, answer), weightNote(block))
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// What the audience block says: its factors have no names of their own.
  private String audienceNote(Block block, double contribution, SparseVector answer) {
    if (block != Block.AUDIENCE) {
      return "";
    }
    boolean isPredicted =
        likes.stream().allMatch(like -> isAudiencePredicted(like.exact(), answer));
    if (contribution < 0) {
      return isPredicted ? "probably not for the same viewers" : "not liked by the same viewers";
    }
    return isPredicted ? "probably for the same viewers" : "liked by the same viewers";
  }

  private boolean isAudiencePredicted(SparseVector like, SparseVector answer) {
    return encoder.isAudiencePredicted(like) || encoder.isAudiencePredicted(answer);
  }

  private String weightNote(Block block) {
    double multiplier = query.multipliers().getOrDefault(block, 1.0);
    List<String> words = new ArrayList<>();
    if (multiplier != 1) {
      boolean isWhole = multiplier == Math.rint(multiplier);
      words.add("weighted by " + (isWhole ? String.valueOf((long) multiplier) : multiplier));
    }
    if (query.mood() != 0 && Moods.bends(block)) {
      words.add(query.mood() > 0 ? "bent to the dark" : "bent to the light");
    }
    return String.join(", ", words);
  }

  private List<String> labels(ExactQuery asked, int block, SparseVector answer, int limit) {
    if (layout.blocks().get(block).block() == Block.AUDIENCE) {
      return List.of();
    }
    return asked.shared(block, answer).stream().limit(limit).map(encoder::featureLabel).toList();
  }

  /// One sentence on why an answer is one.
  String whyText(int docId, Title title) {
    SparseVector answer = answer(docId);
    Like nearest =
        likes.stream()
            .max(Comparator.comparingDouble(like -> sum(like.query().contributions(answer))))
            .orElseThrow();
    double[] contributions = nearest.query().contributions(answer);
    WhySentence sentence =
        new WhySentence(
            nearest.title(),
            title,
            telling(contributions, isAudiencePredicted(nearest.exact(), answer)),
            themes(nearest, answer, title),
            differences.of(title, answer, nearest.exact()));
    return likes.size() == 1 ? sentence.ofOne() : sentence.ofSeveral();
  }

  private Set<Block> telling(double[] contributions, boolean isAudiencePredicted) {
    double sum = sum(contributions);
    Set<Block> telling = EnumSet.noneOf(Block.class);
    Map<Block, Double> byBlock = new EnumMap<>(Block.class);
    for (int part = 0; part < contributions.length; part++) {
      byBlock.merge(layout.blocks().get(part).block(), contributions[part], Double::sum);
    }
    byBlock.forEach((block, contribution) -> {
      double share = block == Block.AUDIENCE ? TELLING_AUDIENCE_SHARE : TELLING_SHARE;
      if (contribution > 0 && contribution >= share * sum) {
        telling.add(block);
      }
    });
    if (isAudiencePredicted) {
      telling.remove(Block.AUDIENCE);
    }
    return telling;
  }

  /// Keywords of both, the strongest first, none of them part of another. Plot words that both
  /// happen to use are no theme.
  private List<String> themes(Like like, SparseVector answer, Title title) {
    List<String> keywords =
        IntStream.range(0, layout.blocks().size())
            .filter(block -> layout.blocks().get(block).block() == Block.TEXT)
            .boxed()
            .flatMap(block -> labels(like.query(), block, answer, MOST_SHARED_WORDS).stream())
            .filter(word -> like.title().keywords().contains(word))
            .filter(word -> title.keywords().contains(word))
            .distinct() // a keyword may be a word of both plots as well
            .toList();
    return keywords.stream()
        .filter(word -> keywords.stream().noneMatch(other -> isPart(word, other)))
        .limit(THEMES)
        .toList();
  }

  private static boolean isPart(String word, String other) {
    return !other.equals(word) && (' ' + other + ' ').contains(' ' + word + ' ');
  }

  private static double sum(double[] contributions) {
    return Arrays.stream(contributions).sum();
  }

  private SparseVector answer(int docId) {
    SparseVector answer = answers.get(docId);
    if (answer == null) {
      throw new IllegalArgumentException("document " + docId + " is not among the answers");
    }
    return answer;
  }
}
