package dev.marquee.http;

import dev.marquee.events.Erasure;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.Taste;
import dev.marquee.events.text.EventJson;
import dev.marquee.insights.viewing.Views;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is known of one viewer: the taste they stated, `/v1/profiles/{id}`, and what they did,
/// `/v1/profiles/{id}/events`. Nobody keeps a copy of these answers.
final class ProfileRoutes {
  static final String PROFILE = "/v1/profiles/{id}";
  static final String EVENTS_OF_PROFILE = "/v1/profiles/{id}/events";

  private static final int USUAL_LIMIT = 20;
  private static final int MOST_SKIPPED = 1_000_000;

  private final EventStore store;
  private final Views views;
  private final Runnable erased;
  private final int maxBodyBytes;
  private final JsonMapper strict = JsonAt.strictMapper();

  /// `views`: what is kept of the store's events elsewhere; `erased`: told when a viewer was
  /// erased.
  ProfileRoutes(EventStore store, Views views, Runnable erased, int maxBodyBytes) {
    this.store = store;
    this.views = views;
    this.erased = erased;
    this.maxBodyBytes = maxBodyBytes;
  }

  /// A page of what a viewer did, oldest first.
  record EventsPage(List<KeptEvent> items, Paging page) {}

  /// An event as it was sent.
  record KeptEvent(
      String eventId,
      String profile,
      String title,
      String type,
      @Nullable Double value,
      String at) {}

  /// What was erased of a viewer: how many `events`, and whether a `taste` was stated.
  record Erased(String profile, long events, boolean taste) {}

  void register(RoutesConfig routes, Answers answers) {
    Answers.get(routes, PROFILE, ctx -> get(ctx, answers));
    routes.put(PROFILE, ctx -> put(ctx, answers));
    routes.delete(PROFILE, ctx -> delete(ctx, answers));
    Answers.get(routes, EVENTS_OF_PROFILE, ctx -> events(ctx, answers));
  }

  private void get(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    answers.sendFresh(ctx, store.taste(knownProfile(ctx)).orElse(Taste.NONE));
  }

  private void put(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    String profile = profile(ctx);
    String body = JsonBody.read(ctx.req(), maxBodyBytes);
    Taste taste = TasteBody.of(JsonAt.parse(strict, body));
    store.putTaste(profile, taste);
    answers.sendFresh(ctx, taste);
  }

  private void delete(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    String profile = profile(ctx);
    Erasure erasure = views.erasing(profile, () -> store.erase(profile));
    if (erasure.isEmpty()) {
      throw unknown(profile);
    }
    erased.run();
    answers.sendFresh(ctx, new Erased(profile, erasure.events(), erasure.taste()));
  }

  private void events(Context ctx, Answers answers) throws IOException {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), List.of("limit", "offset"));
    boolean isLines = Negotiation.asksForLines(ctx.req());
    if (!isLines) {
      Negotiation.requireJsonAccepted(ctx.req());
    }
    int limit = sent.whole("limit", USUAL_LIMIT, 1, Paging.MOST_ITEMS);
    int offset = sent.whole("offset", 0, 0, MOST_SKIPPED);
    List<Event> events = store.eventsOf(knownProfile(ctx));
    if (isLines) {
      sendLines(ctx, events);
      return;
    }
    List<KeptEvent> items =
        events.stream().skip(offset).limit(limit).map(ProfileRoutes::kept).toList();
    answers.sendFresh(ctx, new EventsPage(items, new Paging(limit, offset, events.size())));
  }

  /// All of them: what `POST /v1/events` takes again.
  private static void sendLines(Context ctx, List<Event> events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Event event : events) {
      bytes.write(EventJson.write(event).getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    ctx.res().setHeader("Cache-Control", "no-store");
    Payload.send(ctx, "application/x-ndjson", bytes.toByteArray(), false);
  }

  private static KeptEvent kept(Event event) {
    return new KeptEvent(
        event.eventId(),
        event.profile(),
        event.title(),
        event.type().wireName(),
        event.value(),
        event.at().toString());
  }

  private static String profile(Context ctx) {
    String profile = PathSegment.of(ctx, 3);
    try {
      Event.checkText("id", profile);
      return profile;
    } catch (IllegalArgumentException e) {
      throw new ApiFailure.BadParameter("id", "the profile's " + e.getMessage());
    }
  }

  private String knownProfile(Context ctx) {
    String profile = profile(ctx);
    if (!store.knows(profile)) {
      throw unknown(profile);
    }
    return profile;
  }

  private static ApiFailure unknown(String profile) {
    return new ApiFailure.NotFound(
        Fault.of("id", "nothing is known of the profile " + Wording.quoted(profile)));
  }
}
