package dev.marquee.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// One viewer at the page, watched: what the console complains of, what fails, and every request
/// that would leave the origin is noted as trouble.
final class Visit implements AutoCloseable {
  private static final double PATIENCE_MS = 15_000;

  private final BrowserContext context;
  private final String origin;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private boolean isServerLost;

  Visit(BrowserContext context, URI address) {
    this.context = context;
    this.origin = address.toString();
    context.setDefaultTimeout(PATIENCE_MS);
    this.page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> troubles.add("script: " + error));
    page.onRequest(this::asked);
    page.onRequestFailed(this::failed);
  }

  private void heard(ConsoleMessage message) {
    boolean isComplaint = message.type().equals("error") || message.type().equals("warning");
    if (isComplaint && !isServerLost) {
      troubles.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void asked(Request request) {
    String url = request.url();
    boolean isMade = url.startsWith("data:") || url.startsWith("blob:" + origin + "/");
    boolean isOurs = isMade || url.startsWith(origin + "/");
    if (!isOurs) {
      troubles.add("leaves the origin: " + url);
    }
  }

  /// Requests that the page itself gave up, for a later question, are no trouble.
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure()) && !isServerLost) {
      troubles.add("failed: " + request.url() + " " + request.failure());
    }
  }

  Page page() {
    return page;
  }

  /// Goes to an address of the page and returns what the server answered there.
  Response go(String path) {
    return page.navigate(path);
  }

  /// Path and query of where the viewer is.
  String address() {
    return page.url().substring(origin.length());
  }

  /// Takes the server away, as far as this viewer can tell; what fails meanwhile is no trouble.
  void loseServer() {
    isServerLost = true;
    context.setOffline(true);
  }

  /// Brings the server back.
  void findServer() {
    context.setOffline(false);
    isServerLost = false;
  }

  /// What went wrong so far, but for the complaint that the server refuses what is at `refused`.
  List<String> troublesBut(String refused) {
    return troubles.stream()
        .filter(
            trouble -> !(trouble.contains("status of 40") && trouble.contains(origin + refused)))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
