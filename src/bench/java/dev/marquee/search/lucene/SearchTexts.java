package dev.marquee.search.lucene;

import dev.marquee.encode.Encoders;
import dev.marquee.index.Folding;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.LiveSnapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An index opened for a benchmark of text search, with texts drawn from the names of its titles.
/// The same index gives the same texts. For one thread.
final class SearchTexts implements AutoCloseable {
  /// How many of each kind are drawn; they are numbered from 0.
  static final int COUNT = 1000;

  private static final long DRAW = 20_251;
  private static final int MOST_TYPED = 8;
  private static final int SHORTEST_MISSPELLED = 5;

  private final LiveSnapshot<Optional<CatalogView>> live;
  private final LiveSnapshot.Lease<Optional<CatalogView>> lease;
  private final CatalogView view;
  private final Analyzers analyzers = Analyzers.open();
  private final List<Text> texts = new ArrayList<>();

  /// What a viewer may type for one title: a word of its name; two words of it, where it has them;
  /// a long word with a letter missing; the first letters.
  record Text(String word, String twoWords, String typo, String beginning) {}

  private SearchTexts(LiveSnapshot<Optional<CatalogView>> live) {
    this.live = live;
    this.lease = live.acquire();
    this.view = lease.view().orElseThrow();
    Random random = new Random(DRAW);
    while (texts.size() < COUNT) {
      String name = view.entry(random.nextInt(view.size())).title().title();
      texts.add(text(Folding.fold(name), random));
    }
  }

  /// Opens the generation that serves in an index folder.
  static SearchTexts open(Path folder) {
    GenerationStore store = new GenerationStore(folder, Encoders::read, Clock.systemUTC());
    return new SearchTexts(new LiveSnapshot<>(store, CatalogView::of));
  }

  private static Text text(String name, Random random) {
    String[] words = name.split(" ", -1);
    int place = random.nextInt(Math.max(1, words.length - 1));
    String word = words[place];
    String twoWords = place + 1 < words.length ? word + ' ' + words[place + 1] : word;
    String beginning = name.substring(0, Math.min(name.length(), 1 + random.nextInt(MOST_TYPED)));
    return new Text(word, twoWords, misspelled(longest(words), random), beginning.strip());
  }

  private static String longest(String... words) {
    String longest = words[0];
    for (String word : words) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  private static String misspelled(String word, Random random) {
    if (word.length() < SHORTEST_MISSPELLED) {
      return word;
    }
    int dropped = 1 + random.nextInt(word.length() - 2);
    return word.substring(0, dropped) + word.substring(dropped + 1);
  }

  CatalogView view() {
    return view;
  }

  Analyzers analyzers() {
    return analyzers;
  }

  /// The texts for the title with this number.
  Text text(int number) {
    return texts.get(number);
  }

  @Override
  public void close() {
    analyzers.close();
    lease.close();
    live.close();
  }
}
