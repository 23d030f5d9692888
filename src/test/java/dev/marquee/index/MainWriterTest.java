package dev.marquee.index;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainWriterTest {
  @TempDir Path folder;

  private static GenerationContent twoTitles() {
    return Generations.content(
        List.of(
            aFilm("Amélie")
                .original("Le Fabuleux Destin d'Amélie Poulain")
                .alternatives("Amelie from Montmartre")
                .year(2001)
                .genres("Comedy", "Romance")
                .countries("FR", "DE")
                .languages("fr")
                .directors("Jean-Pierre Jeunet")
                .cast("Audrey Tautou")
                .minutes(122)
                .certificate("R")
                .keywords("garden gnome")
                .collection("Café Films")
                .synopsis("A shy waitress decides to mend lives.")
                .rating(8.3, 800_000)
                .available("US")
                .build(),
            aSeries("Dark").year(2017).seasons(3).genres("Mystery").countries("DE").build()),
        title -> title.isSeries() ? 1 : 0);
  }

  @BeforeEach
  void write() throws IOException {
    MainWriter.write(folder, twoTitles(), MainWriter.BUFFER_MEGABYTES, Progress.NONE);
  }

  private int count(Query query) throws IOException {
    try (MainReader reader = MainReader.open(folder)) {
      return new IndexSearcher(reader.reader()).count(query);
    }
  }

  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "id, test:dark, 1",
    "title, amelie, 1",
    "names, poulain, 1",
    "names, montmartre, 1",
    "titlePrefix, mont, 1",
    "titlePrefix, da, 1",
    "titlePrefix, ark, 0",
    "titleExact, amelie from montmartre, 1",
    "titleExact, dark, 1",
    "people, tautou, 1",
    "people, jeunet, 1",
    "person, jean pierre jeunet, 1",
    "person, jeunet, 0",
    "keywords, gnome, 1",
    "keyword, garden gnome, 1",
    "synopsis, waitress, 1",
    "genreText, romance, 1",
    "genreText, germany, 2",
    "genreText, french, 1",
    "type, series, 1",
    "genre, Romance, 1",
    "country, DE, 2",
    "language, fr, 1",
    "decade, 2000, 1",
    "decade, 2010, 1",
    "certificate, R, 1",
    "cluster, 11, 1",
    "available, US, 1",
    "collection, cafe films, 1",
  })
  void termsFindTitles(String field, String term, int titles) throws IOException {
    assertThat(count(new TermQuery(new Term(field, term)))).isEqualTo(titles);
  }

  @Test
  void numbersFindTitlesByRange() throws IOException {
    assertThat(count(IntPoint.newRangeQuery(Schema.YEAR, 2001, 2017))).isEqualTo(2);
    assertThat(count(IntPoint.newRangeQuery(Schema.YEAR, 2002, 2017))).isEqualTo(1);
    assertThat(count(IntPoint.newExactQuery(Schema.RUNTIME, 122))).isEqualTo(1);
    assertThat(count(IntPoint.newExactQuery(Schema.SEASONS, 3))).isEqualTo(1);
    assertThat(count(DoublePoint.newRangeQuery(Schema.RATING, 8.3, 10))).isEqualTo(1);
    assertThat(count(LongPoint.newRangeQuery(Schema.VOTES, 0, 800_000))).isEqualTo(1);
    assertThat(count(LongPoint.newRangeQuery(Schema.VOTES, 800_001, Long.MAX_VALUE))).isZero();
  }

  @Test
  void facetsKnowAllValuesOfATitle() throws IOException {
    try (MainReader reader = MainReader.open(folder)) {
      LeafReader leaf = Objects.requireNonNull(reader.leaf());
      SortedSetDocValues genres = leaf.getSortedSetDocValues(Schema.GENRE);
      assertThat(genres.advanceExact(0)).isTrue();
      assertThat(genres.docValueCount()).isEqualTo(2);
      assertThat(genres.lookupOrd(genres.nextOrd()).utf8ToString()).isEqualTo("Comedy");
      assertThat(genres.lookupOrd(genres.nextOrd()).utf8ToString()).isEqualTo("Romance");
    }
  }

  @Test
  void valuesTooLongForATermAreKeptAndNotFiltered() throws IOException {
    Title title = aFilm("Long").directors("x".repeat(40_000)).keywords("é".repeat(10_001)).build();
    MainWriter.write(
        folder.resolve("long"),
        Generations.content(List.of(title), film -> 0),
        MainWriter.BUFFER_MEGABYTES,
        Progress.NONE);
    try (MainReader reader = MainReader.open(folder.resolve("long"))) {
      assertThat(new RecordReader(reader.leaf()).title(0).title()).isEqualTo(title);
    }
  }

  @Test
  void manyPartsBecomeOneSegmentInTheSameOrder(@TempDir Path other) throws IOException {
    GenerationContent content =
        Generations.content(
            new RandomTitles(21).titles(400), title -> Math.floorMod(title.id().hashCode(), 5));
    MainWriter.write(folder.resolve("one"), content, 64, Progress.NONE);
    MainWriter.write(other, content, 0.05, Progress.NONE);
    assertThat(flushes(other)).isGreaterThan(1);
    try (MainReader one = MainReader.open(folder.resolve("one"));
        MainReader many = MainReader.open(other)) {
      assertThat(starts(many)).isEqualTo(starts(one)).hasSize(6);
      assertThat(titles(many)).isEqualTo(titles(one)).hasSize(400);
    }
  }

  private static List<Integer> starts(MainReader reader) throws IOException {
    CellRanges ranges = reader.ranges(5, 5);
    return IntStream.rangeClosed(0, 5).mapToObj(ranges::clusterStart).toList();
  }

  /// Segments are named by a counter in base 36: after the first, each flush and the merge took
  /// one.
  private static int flushes(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      String segment = reader.leaves().getFirst().reader().toString();
      return Integer.parseInt(segment.substring(1, segment.indexOf('(')), 36);
    }
  }

  private static List<StoredTitle> titles(MainReader reader) {
    RecordReader records = new RecordReader(reader.leaf());
    return IntStream.range(0, reader.reader().maxDoc()).mapToObj(records::title).toList();
  }

  @Test
  void sameContentMakesFilesOfTheSameNamesAndSizes(@TempDir Path other) throws IOException {
    MainWriter.write(other, twoTitles(), MainWriter.BUFFER_MEGABYTES, Progress.NONE);
    assertThat(sizes(other)).isEqualTo(sizes(folder)).isNotEmpty();
  }

  private static Map<String, Long> sizes(Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> sizes.put(file.getFileName().toString(), size(file)));
    }
    return sizes;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void stockCodecReadsWhatWeWrite() {
    assertThat(Schema.codec().getName()).isEqualTo(new IndexWriterConfig().getCodec().getName());
  }
}
