package dev.marquee.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// What those who count made of the places of one generation: made once, when it is first asked
/// for, and kept as long as that generation. Safe from any thread; who asks while it is being made
/// waits for it.
public final class Derived {
  private final ConcurrentMap<Object, Object> kept = new ConcurrentHashMap<>();

  /// What `make` made for this owner. `make` asks for nothing derived itself.
  public <T> T once(Object owner, Class<T> type, Supplier<T> make) {
    return type.cast(kept.computeIfAbsent(owner, _ -> make.get()));
  }
}
