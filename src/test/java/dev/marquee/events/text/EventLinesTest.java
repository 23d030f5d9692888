package dev.marquee.events.text;

import static dev.marquee.events.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a line of each format says, and why a bad one is refused.
class EventLinesTest {
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private static LineOutcome json(String fields) {
    return EventJson.readBy(CLOCK).read('{' + fields.replace('\'', '"') + '}');
  }

  private static Event event(LineOutcome outcome) {
    assertThat(outcome).isInstanceOf(LineOutcome.Read.class);
    return ((LineOutcome.Read) outcome).event();
  }

  private static String refusal(LineOutcome outcome) {
    assertThat(outcome).isInstanceOf(LineOutcome.Refused.class);
    return ((LineOutcome.Refused) outcome).detail();
  }

  private static Event line(String first, String line, @Nullable String profiles) {
    LineFormats.Found found = LineFormats.of(first, CLOCK, profiles).orElseThrow();
    return event(found.format().read(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'title':'t:1','type':'liked' | profile is missing",
        "'profile':'a','type':'liked' | title is missing",
        "'profile':'a','title':'t:1' | type is missing",
        "'profile':'','title':'t:1','type':'liked' | profile must not be blank",
        "'profile':' a','title':'t:1','type':'liked' | profile must not begin or end with a blank",
        "'profile':'a\\u0007b','title':'t:1','type':'liked' | profile must not hold control",
        "'profile':'a\\ud800','title':'t:1','type':'liked' | halves of characters",
        "'profile':7,'title':'t:1','type':'liked' | profile is a string",
        "'profile':'a','title':'t:1','type':'loved' | type is one of impression, click",
        "'profile':'a','title':'t:1','type':'RATED','value':1 | not 'RATED'",
        "'profile':'a','title':'t:1','type':'rated' | a rating is a number from 0 to 10",
        "'profile':'a','title':'t:1','type':'rated','value':10.1 | must be from 0 to 10, not 10.1",
        "'profile':'a','title':'t:1','type':'rated','value':-1 | must be from 0 to 10, not -1.0",
        "'profile':'a','title':'t:1','type':'watched','value':1.5 | must be from 0 to 1, not 1.5",
        "'profile':'a','title':'t:1','type':'rated','value':1e999 | must be from 0 to 10",
        "'profile':'a','title':'t:1','type':'rated','value':'9' | value is a number",
        "'profile':'a','title':'t:1','type':'liked','at':'2026-03-02T12:00:01Z' | future",
        "'profile':'a','title':'t:1','type':'liked','at':'1969-12-31T23:59:59Z' | before 1970",
        "'profile':'a','title':'t:1','type':'liked','at':'yesterday' | with its offset",
        "'profile':'a','title':'t:1','type':'liked','at':'2026-03-01T12:00:00' | with its offset",
        "'profile':'a','title':'t:1','type':'liked','at':1381006850 | at is a string",
        "'profile':'a','title':'t:1','type':'liked','user':'b' | no field is called 'user'",
        "'profile':'a','profile':'b','title':'t:1','type':'liked' | not JSON that we read",
        "'profile':'a','title':'t:1','type':'liked'}{ | not JSON that we read",
      })
  void refusesWithTheReason(String fields, String reason) {
    assertThat(refusal(json(fields))).contains(reason);
  }

  @Test
  void refusesIdsThatAreTooLong() {
    String most = "x".repeat(Event.MAX_LENGTH);
    assertThat(event(json("'profile':'" + most + "','title':'t:1','type':'liked'")).profile())
        .isEqualTo(most);
    assertThat(refusal(json("'profile':'" + most + "x','title':'t:1','type':'liked'")))
        .contains("at most 256 characters, not 257");
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String text : new String[] {"", "null", "[]", "7", "{", "\"x\"", "NaN"}) {
      assertThat(refusal(EventJson.readBy(CLOCK).read(text))).as(text).isNotBlank();
    }
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(refusal(json("'type':'loved','value':'x','at':'y'")))
        .contains("type is one of", "value is a number", "at is a time", "profile is missing");
  }

  @Test
  void withoutATimeItHappenedNow() {
    assertThat(event(json("'profile':'a','title':'t:1','type':'liked','at':null")).at())
        .isEqualTo(NOON);
  }

  @Test
  void aClockMayBeADayAhead() {
    String ahead = NOON.plus(Duration.ofDays(1)).toString();
    assertThat(event(json("'profile':'a','title':'t:1','type':'liked','at':'" + ahead + "'")).at())
        .isEqualTo(ahead);
  }

  @Test
  void withATimeTheContentIsTheId() {
    String content = "'profile':'a','title':'t:1','type':'rated','value':8,'at':";
    Event first = event(json(content + "'2026-01-01T12:00:00+02:00'"));
    assertThat(first.at()).isEqualTo("2026-01-01T10:00:00Z");
    assertThat(event(json(content + "'2026-01-01T10:00:00Z'")).eventId())
        .isEqualTo(first.eventId())
        .startsWith("content:");
    assertThat(event(json(content + "'2026-01-01T10:00:01Z'")).eventId())
        .isNotEqualTo(first.eventId());
  }

  @Test
  void withoutATimeEachIsItsOwn() {
    String content = "'profile':'a','title':'t:1','type':'liked'";
    assertThat(event(json(content)).eventId())
        .startsWith("random:")
        .isNotEqualTo(event(json(content)).eventId());
  }

  @Test
  void readsMovieLens() {
    Event event = line("userId,movieId,rating,timestamp", "7,296,3.5,1381006850", null);
    assertThat(event)
        .isEqualTo(
            new Event(
                event.eventId(),
                "movielens:7",
                "movielens:296",
                EventType.RATED,
                7.0,
                Instant.ofEpochSecond(1_381_006_850)));
    assertThat(line("1::1193::5::978300760", "1::1193::5::978300760", "big"))
        .satisfies(old -> assertThat(old.profile()).isEqualTo("big:1"))
        .satisfies(old -> assertThat(old.title()).isEqualTo("movielens:1193"))
        .satisfies(old -> assertThat(old.value()).isEqualTo(10));
  }

  @Test
  void readsTheSmallestSetOfMovieLens() {
    Event event = line("7\t1\t4\t881250949", "7\t1\t4\t881250949", null);

    assertThat(event.profile()).isEqualTo("movielens100k:7");
    assertThat(event.title()).isEqualTo("movielens100k:1");
    assertThat(event.value()).isEqualTo(8.0);
  }

  @Test
  void readsMovieTweetings() {
    assertThat(line("1::0114508::8::1381006850", "1::0114508::8::1381006850", null))
        .satisfies(event -> assertThat(event.profile()).isEqualTo("movietweetings:1"))
        .satisfies(event -> assertThat(event.title()).isEqualTo("imdb:tt0114508"))
        .satisfies(event -> assertThat(event.value()).isEqualTo(8));
  }

  @Test
  void refusesBadRatings() {
    LineFormat format =
        LineFormats.of("userId,movieId,rating,timestamp", CLOCK, null).orElseThrow().format();
    assertThat(refusal(format.read("1,2,6,3"))).contains("must be from 0 to 10, not 12.0");
    assertThat(refusal(format.read("1,2,3"))).contains("4 cells, not 3");
    assertThat(refusal(format.read("one,2,x,y")))
        .contains("the viewer is a whole number, not 'one'", "the rating is a number", "seconds");
    assertThat(refusal(format.read("1,2,3,99999999999999"))).contains("future");
  }

  @Test
  void knowsNoOtherFirstLine() {
    for (String line : new String[] {"", "id,title", "a::b::c::d", "hello"}) {
      assertThat(LineFormats.of(line, CLOCK, null)).as(line).isEmpty();
    }
  }
}
