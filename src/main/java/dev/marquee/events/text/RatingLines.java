package dev.marquee.events.text;

import dev.marquee.events.text.LineOutcome.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

/// Ratings of public data sets: viewer, film, rating and seconds since 1970 on a line.
///
/// Viewers are numbers there, which would meet the numbers of others: they get the prefix.
///
/// @param label what the files are called
/// @param separator what stands between the cells
/// @param profilePrefix what goes before the number of a viewer, with its colon
/// @param titlePrefix what makes the id of a title out of the film's number
/// @param scale what turns a rating of theirs into 0 to 10
/// @param clock tells what lies in the future
record RatingLines(
    String label,
    String separator,
    String profilePrefix,
    String titlePrefix,
    double scale,
    Clock clock)
    implements LineFormat {

  @Override
  public LineOutcome read(String line) {
    String[] cells = line.split(separator, -1);
    if (cells.length != 4) {
      return Refused.because("a line has 4 cells, not " + cells.length);
    }
    EventDraft draft = new EventDraft(clock);
    number(draft, "profile", cells[0]);
    number(draft, "title", cells[1]);
    draft.type("rated");
    try {
      draft.value(Double.parseDouble(cells[2]) * scale);
    } catch (NumberFormatException e) {
      draft.refuse(
          "value", "the rating is a number, not '" + EventDraft.shortened(cells[2]) + '\'');
    }
    try {
      draft.at(Instant.ofEpochSecond(Long.parseLong(cells[3].strip())));
    } catch (NumberFormatException | DateTimeException e) {
      draft.refuse(
          "at", "the time is in seconds since 1970, not '" + EventDraft.shortened(cells[3]) + '\'');
    }
    return draft.finish();
  }

  private void number(EventDraft draft, String field, String cell) {
    boolean isNumber =
        !cell.isEmpty() && cell.length() <= 18 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      draft.refuse(
          field,
          (field.equals("profile") ? "the viewer" : "the film")
              + " is a whole number, not '"
              + EventDraft.shortened(cell)
              + '\'');
    } else if (field.equals("profile")) {
      draft.profile(profilePrefix + cell);
    } else {
      draft.title(titlePrefix + cell);
    }
  }
}
