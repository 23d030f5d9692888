package dev.marquee.facts;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the films of vega-datasets: a JSON array with one film on each line.
final class VegaMovies {
  /// The newest release in the set; a later year was a two-digit one of the century before.
  private static final int NEWEST = 2011;

  private VegaMovies() {}

  static List<Claim> read(PublishedSet set) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<Claim> claims = new ArrayList<>();
    long line = 0;
    for (String text : Files.readAllLines(set.titles())) {
      line++;
      String film = text.strip().replaceFirst(",$", "");
      if (film.startsWith("{")) {
        add(claims, set, line, json.readTree(film));
      }
    }
    return claims;
  }

  private static void add(List<Claim> claims, PublishedSet set, long line, JsonNode film) {
    String name = film.path("Title").asString("").strip();
    String date = film.path("Release Date").asString("");
    if (!name.isEmpty() && date.matches(".* \\d{4}")) {
      claims.add(new Claim(set, line, title(name, year(date), film.path("Director"))));
    }
  }

  private static Title title(String name, int year, JsonNode director) {
    TitleBuilder title = TitleBuilder.aFilm(name).year(year);
    return director.isString() ? title.directors(director.asString()).build() : title.build();
  }

  private static int year(String date) {
    int year = Integer.parseInt(date.substring(date.length() - 4));
    return year > NEWEST ? year - 100 : year;
  }
}
