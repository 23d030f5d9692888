package dev.marquee.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Finished bodies by their entity tags, so that a question asked again is not answered again: the
/// tag stands for question and generation, and those for the bytes.
///
/// Bodies are kept in two halves. A body is put, or moved when it is asked for, into the young
/// half; when that is full, the old half is forgotten and the young one becomes old. So what is
/// asked for stays, at most `maxBytes` of it.
///
/// A body is kept when it is offered for the second time: most questions are asked once, and what
/// is kept of them would only be moved about by the collector. Safe from any thread, without locks.
final class AnswerCache {
  /// Tags offered lately that are told apart, about; a power of two.
  private static final int OFFERED = 1 << 16;

  private final long maxBytes;

  /// What was offered last, by some bits of its hash: the other bits.
  private final AtomicIntegerArray offered = new AtomicIntegerArray(OFFERED);

  private final AtomicReference<Halves> halves = new AtomicReference<>(Halves.empty());

  private record Halves(
      Map<String, Payload.Body> young, Map<String, Payload.Body> old, AtomicLong youngBytes) {
    static Halves empty() {
      return new Halves(new ConcurrentHashMap<>(), Map.of(), new AtomicLong());
    }

    Halves aged() {
      return new Halves(new ConcurrentHashMap<>(), young, new AtomicLong());
    }
  }

  AnswerCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// The body of this tag.
  Optional<Payload.Body> get(String tag) {
    Halves now = halves.get();
    Payload.Body young = now.young().get(tag);
    if (young != null) {
      return Optional.of(young);
    }
    Optional<Payload.Body> old = Optional.ofNullable(now.old().get(tag));
    old.ifPresent(body -> put(tag, body));
    return old;
  }

  /// Keeps a body if it was offered before, unless it would fill half of all.
  void offer(String tag, Payload.Body body) {
    int hash = tag.hashCode();
    if (offered.getAndSet(hash & (OFFERED - 1), hash) == hash) {
      put(tag, body);
    }
  }

  private void put(String tag, Payload.Body body) {
    long bytes = body.bytes().length + 2L * tag.length();
    if (2 * bytes > maxBytes) {
      return;
    }
    Halves now = halves.get();
    if (now.young().put(tag, body) == null && now.youngBytes().addAndGet(bytes) > maxBytes / 2) {
      halves.compareAndSet(now, now.aged());
    }
  }
}
