package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpServerTest {
  @Test
  void freePortIsTakenAndGivenBack(@TempDir Path folder) {
    Served served = new Served(folder);
    int port = served.server.port();
    assertThat(port).isPositive();
    assertThat(served.server.address()).hasToString("http://127.0.0.1:" + port);
    served.server.close();

    assertThatThrownBy(() -> served.get("/health/live")).hasCauseInstanceOf(ConnectException.class);
    served.close();
  }

  @Test
  void requestUnderWayIsAnsweredBeforeTheServerStops(@TempDir Path folder) throws Exception {
    Served served = new Served(folder);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    served.catalog.whileAsked.set(() -> {
      asked.countDown();
      await(stopping);
    });
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> served.get("/v1/search"));
    await(asked);
    Thread closing = Thread.ofVirtual().start(served.server::close);
    while (isAnswering(served)) {
      Thread.onSpinWait();
    }
    stopping.countDown();

    assertThat(answer.get().statusCode()).isEqualTo(200);
    closing.join();
    served.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// A connection that comes while the server stops may be left waiting until it has: that is no
  /// answer either.
  private static boolean isAnswering(Served served) {
    try {
      var asked = served.request("/health/live").timeout(Duration.ofSeconds(1));
      return served.send(asked).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void generationSwitchedMeanwhileIsAskedAgain(@TempDir Path folder) {
    try (Served served = new Served(folder)) {
      served.catalog.whileAsked.set(() -> served.catalog.generation.set("2.0"));

      HttpResponse<String> response = served.get("/v1/search");

      assertThat(response.body()).contains("\"generation\":\"2.0\"");
      assertThat(response.headers().firstValue("etag"))
          .isEqualTo(served.get("/v1/search").headers().firstValue("etag"));
    }
  }

  @Test
  void takenPortIsRefusedInOurWords(@TempDir Path folder) {
    try (Served served = new Served(folder)) {
      HttpSettings same = HttpSettings.of("127.0.0.1", served.server.port(), folder);

      assertThatThrownBy(() -> HttpServer.start(same, new FakeCatalog()))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("port " + served.server.port());
    }
  }

  @Test
  void unknownHostIsRefused(@TempDir Path folder) {
    HttpSettings nowhere = HttpSettings.of("no such host", 0, folder);

    assertThatThrownBy(() -> HttpServer.start(nowhere, new FakeCatalog()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no such host");
  }

  @Test
  void settingsRefuseNonsense(@TempDir Path folder) {
    Duration second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> HttpSettings.of(" ", 0, folder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpSettings.of("localhost", 65_536, folder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HttpSettings("localhost", 0, folder, 0, second, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HttpSettings("localhost", 0, folder, 1, Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
