package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
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
