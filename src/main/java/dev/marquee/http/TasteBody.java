package dev.marquee.http;

import dev.marquee.events.Event;
import dev.marquee.events.Taste;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of `PUT /v1/profiles/{id}`, read into the taste it states; what is left out says
/// nothing.
final class TasteBody {
  private static final List<String> FIELDS =
      List.of("genres", "countries", "types", "people", "clusters", "avoid");

  private TasteBody() {}

  /// Reads a body. Throws [ApiFailure.BadBody] with a pointer.
  static Taste of(JsonAt body) {
    Map<String, JsonAt> fields = body.fields(FIELDS);
    return new Taste(
        weights(fields.get("genres")),
        weights(fields.get("countries")),
        weights(fields.get("types")),
        weights(fields.get("people")),
        clusters(fields.get("clusters")),
        avoided(fields.get("avoid")));
  }

  private static Map<String, Double> weights(@Nullable JsonAt object) {
    Map<String, Double> weights = new LinkedHashMap<>();
    entries(object)
        .forEach((name, weight) -> {
          try {
            Event.checkText("the name", name);
          } catch (IllegalArgumentException e) {
            throw weight.refusal("cannot be: " + e.getMessage());
          }
          weights.put(name, weight.number(-Taste.MAX_WEIGHT, Taste.MAX_WEIGHT));
        });
    return weights;
  }

  private static Map<Integer, Double> clusters(@Nullable JsonAt object) {
    Map<Integer, Double> weights = new LinkedHashMap<>();
    entries(object)
        .forEach((name, weight) -> {
          if (!name.matches("0|[1-9][0-9]{0,8}")) {
            throw weight.refusal("is no cluster: ids of clusters are whole numbers");
          }
          weights.put(Integer.valueOf(name), weight.number(-Taste.MAX_WEIGHT, Taste.MAX_WEIGHT));
        });
    return weights;
  }

  private static Map<String, JsonAt> entries(@Nullable JsonAt object) {
    Map<String, JsonAt> entries = object == null ? Map.of() : object.fields();
    if (object != null && entries.size() > Taste.MAX_ENTRIES) {
      throw object.refusal("holds " + entries.size() + " values, more than " + Taste.MAX_ENTRIES);
    }
    return entries;
  }

  private static List<String> avoided(@Nullable JsonAt list) {
    List<String> avoided = new ArrayList<>();
    for (JsonAt filter : list == null ? List.<JsonAt>of() : list.items(Taste.MAX_ENTRIES)) {
      String text = filter.text();
      try {
        Taste.checkAvoided(text);
      } catch (IllegalArgumentException e) {
        throw filter.refusal("cannot be: " + e.getMessage());
      }
      avoided.add(text);
    }
    return avoided;
  }
}
