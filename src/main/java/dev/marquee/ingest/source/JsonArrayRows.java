package dev.marquee.ingest.source;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/// Records of one JSON array of objects, read one by one. An item that is no object is a malformed
/// row; where the array itself breaks, nothing behind can be trusted, so that is an error.
final class JsonArrayRows implements Rows {
  private final JsonParser parser;
  private final List<String> names;
  private boolean begun;

  JsonArrayRows(Reader reader, List<String> names) {
    parser = JsonText.MAPPER.createParser(reader);
    this.names = List.copyOf(names);
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      if (!begun) {
        parser.nextToken();
        begun = true;
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        requireEnd();
        return null;
      }
      long line = line();
      JsonNode item = parser.readValueAsTree();
      return item.isObject()
          ? Row.of(line, JsonText.cells(item, names, names.size()))
          : Row.malformed(line, item.toString());
    } catch (UnexpectedEndOfInputException e) {
      throw new IOException("the JSON array is cut off; fetch the file again", e);
    } catch (JacksonException e) {
      throw new IOException(
          "broken JSON, " + e.getOriginalMessage() + "; mend it or fetch the file again", e);
    }
  }

  private void requireEnd() throws IOException {
    if (parser.nextToken() != null) {
      throw new IOException("more text behind the end of the JSON array; write one array a file");
    }
  }

  @Override
  public long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
