package dev.marquee.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A real `marquee serve` in a process of its own, and a client of it.
final class ServeProcess implements AutoCloseable {
  private static final String READY = "listening on ";

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
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.marquee.cli.Marquee",
            "serve",
            "--port",
            "0",
            "--index",
            index.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
  public void close() throws InterruptedException {
    kill();
    process.waitFor();
    client.shutdownNow();
  }
}
