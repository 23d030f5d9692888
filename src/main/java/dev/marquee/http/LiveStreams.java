package dev.marquee.http;

import dev.marquee.events.EventStore;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Server-sent events: a message at once and one after each change of a viewer, until the caller
/// goes away or the server stops. So many streams at a time and no more; each waits on a virtual
/// thread of its own.
///
/// Safe from any thread.
final class LiveStreams implements AutoCloseable {
  /// How many streams may be open at a time.
  static final int MOST_STREAMS = 256;

  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final EventStore store;
  private final Duration heartbeat;
  private final Semaphore free = new Semaphore(MOST_STREAMS);
  private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosed;

  /// `heartbeat`: how often a stream on which nothing happens shows that it lives; it is how a
  /// caller who went away is noticed.
  LiveStreams(EventStore store, Duration heartbeat) {
    this.store = store;
    this.heartbeat = heartbeat;
  }

  /// Serves one stream until it ends. `message`: what there is to tell by now, JSON on one line;
  /// empty when the viewer is gone, which ends the stream.
  void serve(Context ctx, String profile, Supplier<Optional<String>> message) throws IOException {
    HttpServletResponse response = ctx.res();
    response.setContentType(null); // Forgets the charset of the default, too.
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (ctx.req().getMethod().equals("HEAD")) {
      return;
    }
    if (!free.tryAcquire()) {
      throw new ApiFailure.TooMany("no more than " + MOST_STREAMS + " streams at a time");
    }
    Semaphore changes = new Semaphore(1);
    waiting.add(changes);
    try (EventStore.Listening _ = store.listen(profile, changes::release)) {
      run(response.getOutputStream(), changes, message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(changes);
      free.release();
    }
  }

  private void run(ServletOutputStream out, Semaphore changes, Supplier<Optional<String>> message)
      throws IOException, InterruptedException {
    while (true) {
      boolean isChanged = changes.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      if (isClosed) {
        return;
      }
      if (!isChanged) {
        out.write(HEARTBEAT);
      } else {
        changes.drainPermits();
        Optional<String> told = message.get();
        out.write(event(told).getBytes(StandardCharsets.UTF_8));
        if (told.isEmpty()) {
          return;
        }
      }
      out.flush();
    }
  }

  private static String event(Optional<String> message) {
    return message
        .map(json -> "event: recommendations\ndata: " + json + "\n\n")
        .orElse("event: gone\ndata: {}\n\n");
  }

  /// Ends all streams, and with them the requests that they are.
  @Override
  public void close() {
    isClosed = true;
    waiting.forEach(Semaphore::release);
  }
}
