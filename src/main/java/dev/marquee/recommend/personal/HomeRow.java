package dev.marquee.recommend.personal;

import java.util.List;

/// A named row of a viewer's home page.
///
/// - `id`: stable as long as the row is about the same, such as `because:imdb:tt6751668`.
/// - `title`: its name in English; `reason`: what its titles were chosen by: `forYou`,
///   `becauseLiked`, `taste`, `new` or `popular`; `titles`, `values`: what exactly, where there is
///   something to name.
public record HomeRow(
    String id,
    String title,
    String reason,
    List<Reason.Own> titles,
    List<String> values,
    List<Recommendation> items) {
  public HomeRow {
    titles = List.copyOf(titles);
    values = List.copyOf(values);
    items = List.copyOf(items);
  }
}
