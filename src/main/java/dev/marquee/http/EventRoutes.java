package dev.marquee.http;

import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.text.EventJson;
import dev.marquee.events.text.LineOutcome;
import dev.marquee.events.text.LineReader;
import dev.marquee.search.CatalogIndex;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What viewers do: `POST /v1/events`, one JSON object or lines of them.
///
/// Lines are kept a chunk at a time while the rest is still coming in, so that a large batch takes
/// little memory; whatever was counted as accepted is on disk when the answer is written. A batch
/// that breaks off may be sent again: what has an id is kept once.
final class EventRoutes {
  static final String EVENTS = "/v1/events";

  /// The largest batch of lines; one event is held to the limit of all bodies.
  static final int MOST_BATCH_BYTES = 64 << 20;

  private final CatalogIndex catalog;
  private final EventStore store;
  private final int maxBodyBytes;
  private final EventJson reader = EventJson.readBy(Clock.systemUTC());

  EventRoutes(CatalogIndex catalog, EventStore store, int maxBodyBytes) {
    this.catalog = catalog;
    this.store = store;
    this.maxBodyBytes = maxBodyBytes;
  }

  /// What became of the events.
  ///
  /// - `accepted`: new and on disk; `duplicates`: known before by their ids.
  /// - `rejected`: the first refused lines; `rejectedLines`: how many were refused in all.
  /// - `unknownTitles`: how many of the accepted and duplicate ones name a title that the catalog
  ///   does not have; they are kept all the same.
  record EventsAnswer(
      int accepted,
      int duplicates,
      List<RejectedLine> rejected,
      int rejectedLines,
      int unknownTitles) {}

  /// A line, counted from 1, that is no event, and why.
  record RejectedLine(long line, String detail) {}

  void register(RoutesConfig routes, Answers answers) {
    routes.post(EVENTS, ctx -> post(ctx, answers));
  }

  private void post(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    EventBatch batch = new EventBatch(catalog, store);
    if (JsonBody.isLines(ctx.req(), MOST_BATCH_BYTES)) {
      lines(ctx.req(), batch);
    } else {
      batch.add(single(JsonBody.read(ctx.req(), maxBodyBytes)));
    }
    EventsAnswer answer = batch.finish();
    ctx.res().setStatus(202);
    answers.sendFresh(ctx, answer);
  }

  private Event single(String body) {
    return switch (reader.read(body)) {
      case LineOutcome.Read(Event event) -> event;
      case LineOutcome.Refused refused -> {
        List<LineOutcome.Fault> faults = refused.faults();
        if (faults.getFirst().field().isEmpty()) {
          throw new ApiFailure.Malformed(refused.detail());
        }
        throw new ApiFailure.BadBody(
            faults.stream().map(fault -> Fault.at('/' + fault.field(), fault.detail())).toList());
      }
    };
  }

  private void lines(HttpServletRequest request, EventBatch batch) throws IOException {
    LineReader lines = new LineReader(new Limited(request.getInputStream()));
    for (LineReader.Line line = next(lines); line != null; line = next(lines)) {
      String fault = line.fault();
      if (fault != null) {
        batch.reject(line.number(), fault);
      } else if (!line.text().isBlank()) {
        switch (reader.read(line.text())) {
          case LineOutcome.Read(Event event) -> batch.add(event);
          case LineOutcome.Refused refused -> batch.reject(line.number(), refused.detail());
        }
      }
    }
  }

  private static LineReader.@Nullable Line next(LineReader lines) {
    try {
      return lines.next();
    } catch (ApiFailure tooLarge) {
      throw tooLarge;
    } catch (IOException | RuntimeException e) {
      // Broken chunks, a body shorter than announced, a caller that went away or fell asleep.
      throw new ApiFailure.Malformed("the body broke off");
    }
  }

  /// Ends a body whose length was not announced once it is too long.
  private static final class Limited extends FilterInputStream {
    private long taken;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      taken += Math.max(0, count);
      if (taken > MOST_BATCH_BYTES) {
        throw new ApiFailure.BodyTooLarge(MOST_BATCH_BYTES);
      }
      return count;
    }
  }
}
