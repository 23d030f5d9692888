package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringPropertyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatBrowsersEncodeIsReadBack(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Map<String, List<String>> sent = new LinkedHashMap<>();
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        String name = i + text(random);
        String value = text(random);
        sent.put(name, List.of(value));
        query.append(query.isEmpty() ? "" : "&").append(encoded(name)).append('=');
        query.append(encoded(value));
      }

      assertThat(QueryString.parse(query.toString())).as("seed %d", seed).isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyBytesAreReadOrRefusedByName(long seed) {
    Random random = new Random(seed);
    String alphabet = "%%%&=+0123456789abcdefz\u00e9\ud800";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        QueryString.parse(query.toString())
            .values()
            .forEach(values ->
                values.forEach(value ->
                    assertThat(value.codePoints()).as("seed %d", seed).noneMatch(c -> c < 9)));
      } catch (ApiFailure.BadParameter e) {
        assertThat(e.faults()).as("seed %d, query %s", seed, query).hasSize(1);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      int character = random.nextInt(0x20, Character.MAX_CODE_POINT);
      boolean isText =
          !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
      text.appendCodePoint(isText ? character : '&');
    }
    return text.toString();
  }
}
