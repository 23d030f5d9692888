package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.TitleBuilder;
import java.util.List;

/// Titles that everybody knows, with facts that everybody knows; votes are only of the right order.
final class KnownTitles {
  private KnownTitles() {}

  static Catalog catalog() {
    return Catalog.of(builders().stream().map(TitleBuilder::build).toList());
  }

  private static List<TitleBuilder> builders() {
    return List.of(
        film("tt0068646", "The Godfather", 1972, "US", "Francis Ford Coppola", 2_000_000)
            .cast("Marlon Brando", "Al Pacino")
            .genres("Crime", "Drama")
            .keywords("mafia", "family"),
        film("tt0071562", "The Godfather Part II", 1974, "US", "Francis Ford Coppola", 1_300_000)
            .cast("Al Pacino", "Robert De Niro")
            .genres("Crime", "Drama")
            .keywords("mafia", "family"),
        film("tt0133093", "The Matrix", 1999, "US", "Lana Wachowski", 2_000_000)
            .cast("Keanu Reeves")
            .genres("Action", "Science Fiction")
            .alias("tmdb:603")
            .keywords("simulated reality", "artificial intelligence"),
        film("tt0234215", "The Matrix Reloaded", 2003, "US", "Lana Wachowski", 600_000)
            .cast("Keanu Reeves")
            .genres("Action", "Science Fiction"),
        film("tt0076759", "Star Wars", 1977, "US", "George Lucas", 1_400_000)
            .alternatives("Star Wars: Episode IV - A New Hope")
            .cast("Mark Hamill", "Harrison Ford")
            .genres("Science Fiction", "Adventure"),
        film("tt0080684", "The Empire Strikes Back", 1980, "US", "Irvin Kershner", 1_300_000)
            .alternatives("Star Wars: Episode V - The Empire Strikes Back")
            .genres("Science Fiction", "Adventure"),
        film("tt0110912", "Pulp Fiction", 1994, "US", "Quentin Tarantino", 2_100_000)
            .cast("John Travolta", "Samuel L. Jackson")
            .genres("Crime", "Drama"),
        film("tt0266697", "Kill Bill: Vol. 1", 2003, "US", "Quentin Tarantino", 1_100_000)
            .cast("Uma Thurman")
            .genres("Action", "Crime"),
        film("tt6751668", "Parasite", 2019, "KR", "Bong Joon-ho", 900_000)
            .original("기생충")
            .cast("Song Kang-ho")
            .genres("Thriller", "Drama")
            .synopsis("A poor family talks its way into a rich household, one job at a time.")
            .keywords("class", "family"),
        film("tt0353969", "Memories of Murder", 2003, "KR", "Bong Joon-ho", 200_000)
            .original("살인의 추억")
            .cast("Song Kang-ho")
            .genres("Thriller", "Crime"),
        film("tt1216496", "Mother", 2009, "KR", "Bong Joon-ho", 70_000).genres("Thriller", "Drama"),
        film("tt0084390", "Parasite", 1982, "US", "Charles Band", 3_000).genres("Horror"),
        film("tt0211915", "Amélie", 2001, "FR", "Jean-Pierre Jeunet", 780_000)
            .original("Le fabuleux destin d'Amélie Poulain")
            .cast("Audrey Tautou")
            .genres("Comedy", "Romance"),
        film("tt0110413", "Léon: The Professional", 1994, "FR", "Luc Besson", 1_200_000)
            .alternatives("Léon")
            .genres("Crime", "Thriller"),
        film("tt0245429", "Spirited Away", 2001, "JP", "Hayao Miyazaki", 850_000)
            .original("千と千尋の神隠し")
            .genres("Animation", "Fantasy"),
        film("tt0096283", "My Neighbor Totoro", 1988, "JP", "Hayao Miyazaki", 370_000)
            .original("となりのトトロ")
            .genres("Animation", "Fantasy"),
        film("tt8579674", "1917", 2019, "GB", "Sam Mendes", 670_000).genres("War", "Drama"),
        film("tt0416449", "300", 2006, "US", "Zack Snyder", 860_000).genres("Action", "History"),
        film("tt0114369", "Se7en", 1995, "US", "David Fincher", 1_800_000)
            .cast("Brad Pitt", "Morgan Freeman")
            .genres("Crime", "Thriller"),
        film("tt0137523", "Fight Club", 1999, "US", "David Fincher", 2_300_000)
            .cast("Brad Pitt", "Edward Norton")
            .genres("Drama"),
        film("tt1375666", "Inception", 2010, "US", "Christopher Nolan", 2_500_000)
            .cast("Leonardo DiCaprio")
            .genres("Science Fiction", "Action"),
        film("tt0816692", "Interstellar", 2014, "US", "Christopher Nolan", 2_100_000)
            .genres("Science Fiction", "Drama"),
        film("tt0468569", "The Dark Knight", 2008, "US", "Christopher Nolan", 2_800_000)
            .cast("Christian Bale", "Heath Ledger")
            .genres("Action", "Crime")
            .keywords("superhero", "batman"),
        film("tt0096895", "Batman", 1989, "US", "Tim Burton", 400_000)
            .cast("Michael Keaton")
            .genres("Action", "Superhero"),
        film("tt0372784", "Batman Begins", 2005, "US", "Christopher Nolan", 1_600_000)
            .cast("Christian Bale")
            .genres("Action", "Superhero"),
        film("tt0145487", "Spider-Man", 2002, "US", "Sam Raimi", 880_000)
            .genres("Action", "Superhero"),
        film("tt0081505", "The Shining", 1980, "US", "Stanley Kubrick", 1_100_000).genres("Horror"),
        film("tt0062622", "2001: A Space Odyssey", 1968, "GB", "Stanley Kubrick", 720_000)
            .genres("Science Fiction"),
        film("tt0095016", "Die Hard", 1988, "US", "John McTiernan", 960_000)
            .cast("Bruce Willis")
            .genres("Action", "Thriller"),
        film("tt0050083", "12 Angry Men", 1957, "US", "Sidney Lumet", 880_000).genres("Drama"),
        film("tt0120338", "Titanic", 1997, "US", "James Cameron", 1_300_000)
            .cast("Leonardo DiCaprio", "Kate Winslet")
            .genres("Romance", "Drama"),
        film("tt0499549", "Avatar", 2009, "US", "James Cameron", 1_400_000)
            .genres("Science Fiction", "Adventure"),
        film("tt0109830", "Forrest Gump", 1994, "US", "Robert Zemeckis", 2_300_000)
            .cast("Tom Hanks")
            .genres("Drama", "Romance"),
        film("tt1396484", "It", 2017, "US", "Andy Muschietti", 620_000).genres("Horror"),
        film("tt0240772", "Ocean's Eleven", 2001, "US", "Steven Soderbergh", 620_000)
            .cast("George Clooney", "Brad Pitt")
            .genres("Crime", "Thriller")
            .keywords("heist", "casino"),
        film("tt0167260", "The Return of the King", 2003, "NZ", "Peter Jackson", 2_000_000)
            .alternatives("The Lord of the Rings: The Return of the King")
            .genres("Fantasy", "Adventure"),
        series("tt0903747", "Breaking Bad", 2008, "US", 2_200_000)
            .cast("Bryan Cranston")
            .genres("Crime", "Drama"),
        series("tt0944947", "Game of Thrones", 2011, "US", 2_300_000).genres("Fantasy", "Drama"),
        series("tt10919420", "Squid Game", 2021, "KR", 600_000)
            .original("오징어 게임")
            .genres("Thriller", "Drama"),
        series("tt0386676", "The Office", 2005, "US", 730_000).genres("Comedy"),
        series("tt0290978", "The Office", 2001, "GB", 120_000).genres("Comedy"),
        series("tt0108778", "Friends", 1994, "US", 1_100_000).genres("Comedy", "Romance"));
  }

  private static TitleBuilder film(
      String id, String name, int year, String country, String director, int votes) {
    return aFilm(name)
        .id("imdb:" + id)
        .year(year)
        .countries(country)
        .directors(director)
        .rating(8, votes);
  }

  private static TitleBuilder series(String id, String name, int year, String country, int votes) {
    return aSeries(name).id("imdb:" + id).year(year).countries(country).rating(8, votes);
  }
}
