package dev.marquee.search;

import java.util.Locale;
import java.util.Optional;

/// Where similar titles are looked for.
public enum Scope {
  /// The seed's own cluster.
  CLUSTER,
  /// As many of the nearest clusters as keep the true nearest titles.
  NEARBY,
  /// Everywhere.
  CATALOG;

  /// The name on the wire, such as `nearby`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scope with this label.
  public static Optional<Scope> of(String label) {
    for (Scope scope : values()) {
      if (scope.label().equals(label)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
