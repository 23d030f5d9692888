package dev.marquee.http;

import dev.marquee.events.Events;
import dev.marquee.events.MemoryEventStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running server over a [FakeCatalog] and a small page, and a client of it.
final class Served implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A viewer of whom something is known.
  static final String VIEWER = "ann";

  final FakeCatalog catalog = new FakeCatalog();
  final MemoryEventStore events = new MemoryEventStore();
  final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path webFolder) {
    server =
        HttpServer.start(
            new HttpSettings(
                "127.0.0.1", 0, webFolder, 1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(60)),
            catalog,
            events);
    know();
  }

  /// What is known before anybody sends anything.
  void know() {
    events.append(List.of(Events.liked("e1", VIEWER, "imdb:tt0133093", Events.NOON)));
  }

  /// Writes a page of three files into a folder and serves it.
  static Served withPage(Path folder) {
    try {
      Files.createDirectories(folder.resolve("js/pages"));
      Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Marquee</title>");
      Files.writeString(folder.resolve("js/main.js"), "export const answer = 42;\n".repeat(100));
      Files.writeString(folder.resolve("js/.hidden.js"), "secret");
      Files.writeString(folder.resolve(".hidden.js"), "secret");
      Files.writeString(folder.resolve("js/pages/home.js"), "export {};");
      Files.writeString(folder.resolve("notes.xyz"), "of no type we know");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Served(folder);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(
        headers.length == 0
            ? request.header("Content-Type", "application/json")
            : request.headers(headers));
  }

  /// Sends a body as JSON, or none, with any method.
  HttpResponse<String> ask(String method, String path, @Nullable String body) {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /// Sends bytes as they are and returns everything that comes back, up to the first silence.
  String raw(byte[] bytes) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      send(bytes, socket);
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(byte[] bytes, Socket socket) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      socket.shutdownOutput();
    } catch (SocketException e) {
      // Refused and closed before all of it was sent: what was answered is there to be read.
    }
  }

  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketTimeoutException e) {
      // The connection stays open: what has come is the answer.
    } catch (IOException e) {
      // A reset after the answer, since bytes were left unread.
      if (answer.size() == 0) {
        throw e;
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
