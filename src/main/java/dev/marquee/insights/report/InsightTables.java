package dev.marquee.insights.report;

import dev.marquee.insights.CountryGenres;
import dev.marquee.insights.InsightData;
import dev.marquee.insights.Production;
import dev.marquee.insights.Quality;
import dev.marquee.insights.RatingsVotes;
import dev.marquee.insights.Viewing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of insights as tables.
public final class InsightTables {
  private InsightTables() {}

  /// All tables of an insight, the most telling first; those without rows are left out.
  public static List<Table> of(InsightData data) {
    List<Table> tables =
        switch (data) {
          case RatingsVotes ratings -> ratings(ratings);
          case Production production -> production(production);
          case CountryGenres tastes -> tastes(tastes);
          case Quality quality -> quality(quality);
          case Viewing viewing -> ViewingTables.of(viewing);
        };
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static List<Table> ratings(RatingsVotes data) {
    return List.of(
        correlations("By type", data.types()),
        correlations("By genre", data.genres()),
        correlations("By country", data.countries()),
        outliers(data),
        expected(data),
        density(data));
  }

  private static Table correlations(String caption, List<RatingsVotes.Group> groups) {
    Table.Builder table =
        Table.named(
            caption + ": rank correlation of rating and votes",
            "Value",
            "#Titles",
            "#Correlation",
            "95% interval");
    for (RatingsVotes.Group group : groups) {
      table
          .cell(group.label())
          .cell(Figures.count(group.titles()), group.link())
          .cell(Figures.value(group.correlation()))
          .cell(Figures.interval(group.correlation()));
    }
    return table.build();
  }

  private static Table outliers(RatingsVotes data) {
    Table.Builder table =
        Table.named(
            "Far from the usual rating at their votes",
            "Title",
            "Year",
            "#Rating",
            "#Usual",
            "#Spreads away",
            "#Votes",
            "Id");
    for (RatingsVotes.Outlier title : data.outliers()) {
      table
          .cell(title.title())
          .cell(title.year() == null ? "-" : Integer.toString(title.year()))
          .cell(Figures.decimal(title.rating()))
          .cell(Figures.decimal(title.expected()))
          .cell(Figures.decimal(title.spreads()))
          .cell(Figures.count(title.votes()))
          .cell(title.id());
    }
    return table.build();
  }

  private static Table expected(RatingsVotes data) {
    Table.Builder table =
        Table.named("What is usual at so many votes", "Votes", "#Titles", "#Median", "#Spread");
    for (RatingsVotes.Expected usual : data.expected()) {
      table
          .cell(Figures.span(usual.votesFrom(), usual.votesTo()))
          .cell(Figures.count(usual.titles()), usual.link())
          .cell(Figures.decimal(usual.rating()))
          .cell(Figures.decimal(usual.spread()));
    }
    return table.build();
  }

  private static Table density(RatingsVotes data) {
    Table.Builder table = Table.named("Titles by rating and votes", "Votes", "Rating", "#Titles");
    for (RatingsVotes.Cell cell : data.cells()) {
      table
          .cell(Figures.span(cell.votesFrom(), cell.votesTo()))
          .cell(cell.ratingFrom() + " to " + cell.ratingTo())
          .cell(Figures.count(cell.titles()), cell.link());
    }
    return table.build();
  }

  private static List<Table> production(Production data) {
    List<Table> tables = new ArrayList<>();
    tables.add(trends("Films and series", data.types()));
    tables.add(trends("Genres", data.genres()));
    tables.add(trends("Countries", data.countries()));
    tables.add(years(data));
    tables.add(decades("Genres", data.genres()));
    tables.add(decades("Countries", data.countries()));
    return tables;
  }

  private static Table trends(String caption, List<Production.Group> groups) {
    Table.Builder table =
        Table.named(
            caption + ": titles, and how their share changed in ten years",
            "Value",
            "#Titles",
            "#Share",
            "#Change",
            "95% interval",
            "Direction");
    for (Production.Group group : groups) {
      table
          .cell(group.label())
          .cell(Figures.count(group.titles()), group.link())
          .cell(Figures.percent(group.share()))
          .cell(Figures.value(Figures.change(group.trend())))
          .cell(Figures.interval(Figures.change(group.trend())))
          .cell(Figures.direction(group.trend()));
    }
    return table.build();
  }

  /// The newest year first.
  private static Table years(Production data) {
    Table.Builder table =
        Table.named("Titles by year", "Year", "#Titles", "#Films", "#Series", "Complete");
    for (Production.Year year : data.years().reversed()) {
      table
          .cell(Integer.toString(year.year()))
          .cell(Figures.count(year.titles()), year.link())
          .cell(Figures.count(year.films().titles()), year.films().link())
          .cell(Figures.count(year.series().titles()), year.series().link())
          .cell(year.complete() ? "yes" : "not yet");
    }
    return table.build();
  }

  private static Table decades(String caption, List<Production.Group> groups) {
    Table.Builder table =
        Table.named(caption + " by decade", "Value", "Years", "#Titles", "#Share");
    for (Production.Group group : groups) {
      for (Production.Period decade : group.decades()) {
        table
            .cell(group.label())
            .cell(Figures.years(decade.from(), decade.to()))
            .cell(Figures.count(decade.titles()), decade.link())
            .cell(Figures.percent(decade.share()));
      }
    }
    return table.build();
  }

  private static List<Table> tastes(CountryGenres data) {
    Map<String, String> names =
        data.countries().stream()
            .collect(Collectors.toMap(CountryGenres.Value::value, CountryGenres.Value::label));
    return List.of(
        cells("What a country makes more than the rest of the world", data.distinctive(), names),
        pairs(data),
        cells("Every country and genre", data.cells(), names));
  }

  private static Table cells(
      String caption, List<CountryGenres.Cell> cells, Map<String, String> names) {
    Table.Builder table =
        Table.named(
            caption,
            "Country",
            "Genre",
            "#Titles",
            "#Share",
            "#Elsewhere",
            "#Lift",
            "95% interval");
    for (CountryGenres.Cell cell : cells) {
      table
          .cell(names.getOrDefault(cell.country(), cell.country()))
          .cell(cell.genre())
          .cell(Figures.count(cell.titles()), cell.link())
          .cell(Figures.percent(cell.share()))
          .cell(Figures.percent(cell.elsewhere()))
          .cell(Figures.value(cell.lift()))
          .cell(Figures.interval(cell.lift()));
    }
    return table.build();
  }

  private static Table pairs(CountryGenres data) {
    Table.Builder table =
        Table.named(
            "Countries that make titles together, against chance",
            "Country",
            "And",
            "#Titles",
            "#Lift",
            "95% interval");
    for (CountryGenres.Pair pair : data.pairs()) {
      table
          .cell(pair.firstLabel())
          .cell(pair.secondLabel())
          .cell(Figures.count(pair.titles()), pair.link())
          .cell(Figures.value(pair.lift()))
          .cell(Figures.interval(pair.lift()));
    }
    return table.build();
  }

  private static List<Table> quality(Quality data) {
    List<Table> tables = new ArrayList<>();
    tables.add(fields(data));
    tables.add(sources(data));
    for (Quality.Source source : data.sources()) {
      tables.add(mended("Mended in " + source.name(), source.repairs()));
      tables.add(mended("Rejected in " + source.name(), source.rejections()));
    }
    return tables;
  }

  private static Table fields(Quality data) {
    Table.Builder table =
        Table.named("What is known of the titles", "Field", "#Filled", "#Missing", "#Share");
    for (Quality.Field field : data.fields()) {
      table
          .cell(field.label())
          .cell(Figures.count(field.filled()), field.filledLink())
          .cell(Figures.count(field.missing()), field.missingLink())
          .cell(Figures.percent(field.share()));
    }
    return table.build();
  }

  private static Table sources(Quality data) {
    Table.Builder table =
        Table.named(
            "The rows of each source",
            "Source",
            "Kind",
            "#Read",
            "#Kept",
            "#Rejected",
            "#Unused",
            "#Repairs");
    for (Quality.Source source : data.sources()) {
      table
          .cell(source.name())
          .cell(source.dialect())
          .cell(Figures.count(source.read()))
          .cell(Figures.count(source.kept()))
          .cell(Figures.count(source.rejected()))
          .cell(Figures.count(source.unused()))
          .cell(Figures.count(source.repaired()));
    }
    return table.build();
  }

  private static Table mended(String caption, List<Quality.Mended> mended) {
    Table.Builder table = Table.named(caption, "What", "#Times");
    mended.forEach(kind -> table.cell(kind.label()).cell(Figures.count(kind.count())));
    return table.build();
  }
}
