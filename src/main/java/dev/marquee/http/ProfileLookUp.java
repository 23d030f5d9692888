package dev.marquee.http;

import dev.marquee.events.Event;
import dev.marquee.recommend.personal.Viewer;
import dev.marquee.recommend.personal.Viewers;
import java.util.Optional;

/// Finds the viewer that a caller names, or says that there is none.
record ProfileLookUp(Viewers viewers) {

  /// The viewer of a name in a body.
  Viewer require(JsonAt name) {
    String profile = name.text();
    try {
      Event.checkText("profile", profile);
    } catch (IllegalArgumentException e) {
      throw name.refusal("cannot be: " + e.getMessage());
    }
    return viewers
        .find(profile)
        .orElseThrow(() -> new ApiFailure.NotFound(Fault.at(name.pointer(), unknown(profile))));
  }

  /// The viewer of a name, if anything is known of one by now.
  Optional<Viewer> find(String profile) {
    return viewers.find(profile);
  }

  /// The viewer of a name in a path.
  Viewer require(String profile) {
    try {
      Event.checkText("id", profile);
    } catch (IllegalArgumentException e) {
      throw new ApiFailure.BadParameter("id", "the profile's " + e.getMessage());
    }
    return viewers
        .find(profile)
        .orElseThrow(() -> new ApiFailure.NotFound(Fault.of("id", unknown(profile))));
  }

  private static String unknown(String profile) {
    return "nothing is known of the profile " + Wording.quoted(profile);
  }
}
