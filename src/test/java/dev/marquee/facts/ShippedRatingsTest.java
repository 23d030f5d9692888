package dev.marquee.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// The ratings that ship are what the tweets of MovieTweetings say.
class ShippedRatingsTest {
  private static final Path SHIPPED = Path.of("data", "titles.csv");
  private static final Path RATINGS = PublishedSet.FOLDER.resolve("movietweetings-50k/ratings.dat");

  /// User, title, rating and time.
  private static final Pattern TWEET = Pattern.compile("\\d+::(\\d+)::(\\d+)::\\d+");

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void everyRatingIsTheMeanOfItsTweets() throws IOException {
    assumeTrue(Files.exists(RATINGS), "no ratings of MovieTweetings in " + RATINGS);
    Map<String, LongSummaryStatistics> ratings = ratings();
    try (CSVParser shipped = CSVParser.parse(SHIPPED, StandardCharsets.UTF_8, CSV)) {
      List<CSVRecord> rows = shipped.getRecords();
      assertThat(rows)
          .allSatisfy(row -> {
            LongSummaryStatistics own = ratings.get(row.get("imdbId"));
            assertThat(row.get("rating")).as(row.get("id")).isEqualTo(own == null ? "" : mean(own));
            assertThat(row.get("votes"))
                .as(row.get("id"))
                .isEqualTo(own == null ? "" : String.valueOf(own.getCount()));
          });
    }
  }

  private static Map<String, LongSummaryStatistics> ratings() throws IOException {
    Map<String, LongSummaryStatistics> ratings = new HashMap<>();
    for (String line : Files.readAllLines(RATINGS)) {
      Matcher tweet = TWEET.matcher(line);
      assertThat(tweet.matches()).as(line).isTrue();
      ratings
          .computeIfAbsent("tt" + tweet.group(1), _ -> new LongSummaryStatistics())
          .accept(Long.parseLong(tweet.group(2)));
    }
    return ratings;
  }

  /// At most two decimals.
  private static String mean(LongSummaryStatistics ratings) {
    return BigDecimal.valueOf(ratings.getSum())
        .divide(BigDecimal.valueOf(ratings.getCount()), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
