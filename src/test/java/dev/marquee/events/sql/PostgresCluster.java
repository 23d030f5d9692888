package dev.marquee.events.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real PostgreSQL on loopback, from Debian's package, with files of its own.
///
/// PostgreSQL refuses to run as root; then it runs as the user that the package made.
final class PostgresCluster {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;
  private int databases;

  private PostgresCluster(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /// Starts one. Where PostgreSQL is not installed the test is skipped, or fails where the system
  /// property `marquee.require` asks for `postgres`.
  static PostgresCluster start() throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    String missing = "no PostgreSQL in " + VERSIONS + ": the event store is not tested on it";
    if (programs.isEmpty() && System.getProperty("marquee.require", "").contains("postgres")) {
      throw new AssertionError(missing);
    }
    assumeTrue(programs.isPresent(), missing);
    Path folder = Files.createTempDirectory("marquee-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    PostgresCluster cluster = new PostgresCluster(programs.orElseThrow(), folder, freePort());
    cluster.run("initdb", "-D", cluster.files(), "-U", USER, "-A", "trust", "-E", "UTF8", "-N");
    cluster.control("start");
    return cluster;
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String files() {
    return folder.resolve("files").toString();
  }

  /// The address of a database that is new and empty.
  String createDatabase() throws SQLException {
    String name = "events" + ++databases;
    try (Connection connection = DriverManager.getConnection(address("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return address(name);
  }

  /// The address of the database of that name.
  String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + '/' + database + "?user=" + USER;
  }

  /// Stops at once, as a crash would, and starts again.
  void crashAndRecover() throws IOException, InterruptedException {
    run("pg_ctl", "-D", files(), "-m", "immediate", "stop");
    control("start");
  }

  private void control(String what) throws IOException, InterruptedException {
    String settings =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
            .formatted(port);
    run("pg_ctl", "-D", files(), "-l", files() + "/log", "-w", "-o", settings, what);
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--init-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path log = folder.resolve(program + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(command + " failed: " + Files.readString(log));
    }
  }

  /// Ends it and removes its files.
  void stop() throws IOException, InterruptedException {
    run("pg_ctl", "-D", files(), "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
