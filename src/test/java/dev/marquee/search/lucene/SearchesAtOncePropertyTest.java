package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.index.Folding;
import dev.marquee.index.Nearby;
import dev.marquee.search.FacetField;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions that are asked at once, and again, share the memory they work in and nothing else:
/// each has the answer that it has alone.
class SearchesAtOncePropertyTest {
  private static final int TITLES = 700;
  private static final int QUESTIONS = 120;
  private static final int CALLERS = 4;
  private static final long SEED = 23;

  @TempDir Path folder;

  private record Question(SearchRequest search, String beginning) {}

  @Test
  void answersAreThoseOfAskingAlone() throws Exception {
    Random random = new Random(SEED);
    try (IndexedCatalog indexed =
            IndexedCatalog.build(folder, RandomCatalogs.draw(random, TITLES), new Nearby(1, 1, 1));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Question> questions = questions(indexed, random);
      List<String> alone = questions.stream().map(each -> answer(each, indexed)).toList();
      List<Callable<Integer>> all = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        List<Integer> order = order(random);
        all.add(() -> {
          for (int number : order) {
            assertThat(answer(questions.get(number), indexed))
                .as("seed %d, %s", SEED, questions.get(number))
                .isEqualTo(alone.get(number));
          }
          return order.size();
        });
      }
      for (Future<Integer> asked : callers.invokeAll(all)) {
        assertThat(asked.get()).isEqualTo(QUESTIONS);
      }
    }
  }

  private static List<Integer> order(Random random) {
    List<Integer> order = new ArrayList<>();
    for (int number = 0; number < QUESTIONS; number++) {
      order.add(number);
    }
    Collections.shuffle(order, random);
    return order;
  }

  private static List<Question> questions(IndexedCatalog indexed, Random random) {
    List<Question> questions = new ArrayList<>();
    for (int number = 0; number < QUESTIONS; number++) {
      String name = Folding.fold(indexed.catalog().title(random.nextInt(TITLES)).title());
      // A whole name, one with a letter missing, or its beginning.
      int cut = 1 + random.nextInt(name.length() - 1);
      String text =
          switch (number % 3) {
            case 0 -> name;
            case 1 -> name.substring(0, cut) + name.substring(Math.min(cut + 1, name.length()));
            default -> name.substring(0, cut);
          };
      questions.add(
          new Question(
              new SearchRequest(
                  text.strip(),
                  RandomFilters.draw(random, 2, indexed),
                  List.of(FacetField.TYPE, FacetField.GENRE, FacetField.DECADE),
                  random.nextBoolean() ? Sort.RELEVANCE : Sort.VOTES,
                  20,
                  0),
              name.substring(0, cut)));
    }
    return questions;
  }

  private static String answer(Question question, IndexedCatalog indexed) {
    return indexed.index().search(question.search())
        + " "
        + indexed.index().suggest(question.beginning(), 8);
  }
}
