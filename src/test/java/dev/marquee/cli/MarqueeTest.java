package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Help, exit codes, and what is said about mistakes.
class MarqueeTest {
  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void buildIndex() throws IOException {
    index = Typed.index(folder, 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "index", "search", "similar", "clusters", "export", "doctor", "evaluate"})
  void everyCommandHasHelpWithAnExample(String command) {
    Typed help = Typed.run(command, "--help").assertDone();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .startsWith("Usage: marquee " + command)
        .contains("Example: marquee " + command)
        .doesNotContain("${");
    assertThat(Typed.run("--help").assertDone().out()).contains("\n  " + command + " ");
  }

  @Test
  void withoutACommandTellsWhatThereIs() {
    assertThat(Typed.run().assertDone().out()).startsWith("Usage: marquee");
    assertThat(Typed.run("--version").assertDone().out()).startsWith("marquee ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          serch                             | unknown command 'serch'; did you mean 'search'?
          frobnicate                        | unknown command 'frobnicate'
          evaluate simlar x                 | unknown command 'simlar'; did you mean 'similar'?
          search x --limt 3                 | unknown option '--limt'; did you mean '--limit'?
          doctor now                        | 'now' is one argument too many
          search x --limit many             | '--limit': 'many' is not a whole number
          search x --limit 0                | --limit: lies in 1..100, not 0
          search x --limit 101              | --limit: lies in 1..100, not 101
          search x --limit                  | '--limit'
          search x --offset -1              | --offset: lies in
          search x --facets color           | --facets: 'color' is none of type, genre
          search x --sort color             | --sort: 'color' is none of relevance
          search x --year soon              | --year:
          search x --type opera             | --type: unknown type 'opera'
          search x --country Atlantis       | --country: unknown country 'Atlantis'
          search x --rating good            | --rating:
          search x --cluster first          | --cluster:
          similar                           | 'ID-OR-TITLE'
          similar films:s1 --scope planet   | --scope: 'planet' is none of cluster, nearby, catalog
          similar films:s1 --limit 0        | --limit: lies in
          similar --unlike films:s1         | 'ID-OR-TITLE', or --like ID
          similar --like films:s1:0         | --like: a weight is above 0
          similar films:s1 --year soon      | --year:
          similar films:s1 --weights genre  | --weights: 'genre' is not a block and a number
          similar films:s1 --weights gnre:2 | --weights: unknown block 'gnre'; the nearest is 'genre'
          similar films:s1 --but newr       | --but: unknown critique 'newr'; the nearest is 'newer'
          similar films:s1 --diversity 2    | --diversity: lies in 0..1, not 2.0
          similar films:s1 --per-collection 11 | --per-collection: lies in 0..10, not 11
          similar films:s1 --weights era:11 | --weights: the weight of 'era' lies in 0..10
          clusters first                    | 'first' is not a whole number
          clusters 1 --limit 0              | --limit: lies in
          export music                      | 'music' is none of titles, features, clusters
          export                            | titles|features|clusters
          export titles --format xml        | 'xml' is none of csv, jsonl
          index x.csv --clusters 0          | --clusters: '0' is neither 'auto' nor a number
          index x.csv --clusters few        | --clusters: 'few' is neither 'auto' nor a number
          index x.csv --encoder poor        | 'poor' is none of basic, rich
          index x.csv --seed lucky          | 'lucky' is not a whole number
          index x.csv --map title           | --map: 'title' is not FIELD=COLUMN
          serve --port 65536                | --port: lies in 0..65535, not 65536
          serve --port http                 | '--port': 'http' is not a whole number
          """)
  void wrongUsageSaysWhatIsWrong(String typed, String said) {
    Typed.on(index, (Object[]) typed.split(" ", -1)).assertMistake(2, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --splits y   | --splits: similar draws its halves
          --protocol A | --protocol: similar is judged by protocol E, not "A"
          --encoder rch | --encoder
          """)
  void evaluationsSayWhatTheyDoNotTake(String typed, String said) {
    Typed.run((Object[]) ("evaluate similar x " + typed).split(" ", -1))
        .assertMistake(2, said.replace('"', '\''));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          similar --like films:zz       | --like: no title has the id 'films:zz'
          similar films:s1 --unlike zz:2 | --unlike: no title has the id 'zz:2'
          similar xxyyzzqq              | ID-OR-TITLE: no title is called 'xxyyzzqq'
          clusters 999999               | ID: no cluster has the id 999999
          index missing.csv             | 'missing.csv': no such file or folder
          index x.csv --name y.csv=y    | 'x.csv': no such file or folder
          export titles --out no/no.csv | 'no/no.csv' cannot be written: there is no folder
          export titles --out src       | 'src' is a folder; name a file to write
          index pom.xml --rejects no/no | 'no/no' cannot be written: there is no folder
          serve --host 0.0.0.0          | refusing to listen on '0.0.0.0'
          """)
  void failuresSayWhatToDo(String typed, String said) {
    Typed.on(index, (Object[]) typed.split(" ", -1)).assertMistake(1, said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search x", "similar x", "clusters", "export titles"})
  void withoutAnIndexSaysHowToBuildOne(String typed) {
    Typed.on(folder.resolve("none"), (Object[]) typed.split(" ", -1))
        .assertMistake(1, "no index in", "none'; build one with: ./marquee index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search x", "similar x", "clusters", "export titles"})
  void aFileIsNoIndexFolder(String typed) {
    Typed.on(folder.resolve("films.csv"), (Object[]) typed.split(" ", -1))
        .assertMistake(1, "films.csv/CURRENT' cannot be read: not a directory");
  }

  @Test
  void anUnrecognizedHeaderListsColumnsFoundAndNeeded() throws IOException {
    Path source = Files.writeString(folder.resolve("other.csv"), "Name,Released\nHeat,1995\n");
    Typed.on(index, "index", source)
        .assertMistake(
            1, "columns found: Name, Released", "needed at least a title", "--map title=");
    Typed.on(index, "index", source, "--map", "title=Titel")
        .assertMistake(1, "columns found: Name, Released", "needed by --map: Titel");
    Typed.on(index, "index", source, "--map", "name=Name").assertMistake(1, "'name'", "title");
    Typed mapped =
        Typed.on(folder.resolve("mapped"), "index", source, "--map", "title=Name,year=Released");
    assertThat(mapped.assertDone().out()).contains("1 title in 1 cluster");
  }

  @Test
  void brokenFilesAreNamed() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xe9, 1, 0});
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Typed.on(index, "index", empty).assertMistake(1, "empty.csv': empty, or not a table");
    Typed.on(index, "index", binary).assertMistake(1, "binary.csv': unrecognized header");
    Typed.on(index, "index", bare).assertMistake(1, "no titles in", "bare'");
  }

  @Test
  void rejectedRowsAreWrittenAlsoWhenTheyAreTooMany() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("bad.csv"), "id,type,title,year\n1,movie,Heat,1995\n2,movie,,1999\n");
    Path rejects = folder.resolve("rejects.csv");
    Typed.on(index, "index", source, "--dry-run", "--rejects", rejects)
        .assertMistake(1, "1 of 2 rows rejected", "see them all with --rejects");
    assertThat(Files.readAllLines(rejects)).hasSize(2).last().asString().contains(",3,no title,");
  }

  @Test
  void emptyOptionsAreNoDefaults() {
    Typed.run("search", "x", "--index", "").assertMistake(2, "--index: '' is no folder");
    Typed.run("index", "x.csv", "--index=").assertMistake(2, "--index: '' is no folder");
    Typed.on(index, "serve", "--host", "").assertMistake(2, "--host: '' is no machine");
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed.on(index, "serve", "--port", taken.getLocalPort())
          .assertMistake(1, "port " + taken.getLocalPort(), "choose another with --port");
    }
  }

  @Test
  void theStackIsShownToThoseWhoAsk() {
    Typed shown = Typed.on(folder.resolve("none"), "search", "x", "--verbose");
    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(shown.err()).contains("\tat dev.marquee.", "marquee: no index in");
  }

  @Test
  void aMistakeLeavesTheIndexAsItIs() throws IOException {
    String before = Files.readString(index.resolve("CURRENT"));
    Typed.on(index, "index", folder.resolve("missing.csv")).assertMistake(1, "missing.csv");
    assertThat(index.resolve("CURRENT")).hasContent(before.strip());
  }
}
