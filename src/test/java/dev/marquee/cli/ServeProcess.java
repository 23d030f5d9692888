package dev.marquee.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real `marquee serve` in a process of its own, and a client of it.
final class ServeProcess implements AutoCloseable {
  private static final String READY = "listening on ";

  /// For a quick start.
  private static final List<String> JVM =
      List.of(
          "-Xshare:auto",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xlog:disable",
          "--add-modules=jdk.incubator.vector",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServeProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /// Starts a server on an index that is there, and returns when it listens.
  static ServeProcess start(Path index) throws IOException {
    Process process = run(index, "serve", "--port", "0");
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the server ended before it listened: " + process);
    }
    return new ServeProcess(process, line.substring(READY.length()).strip());
  }

  /// Starts any command of ours on an index, its errors thrown away.
  static Process run(Path index, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Marquee.class.getName());
    command.addAll(List.of(words));
    command.addAll(List.of("--index", index.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  /// Sends events as lines of JSON.
  HttpResponse<String> send(String lines) throws IOException, InterruptedException {
    return client.send(
        request("/v1/events")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /// Asks for JSON, or for what `accepted` names.
  HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Accept", accepted).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /// As `kill -9` does, at once.
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
    client.shutdownNow();
  }
}
