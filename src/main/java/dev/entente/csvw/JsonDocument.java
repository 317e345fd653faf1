package dev.entente.csvw;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads JSON with the place of every value.
final class JsonDocument {
    private static final int DEEPEST = 200;
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private final String label;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    private JsonDocument(String label, String text) {
        this.label = label;
        this.text = text;
        lineStarts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    /// Thrown where a document is no JSON; carries the finding that says why.
    static final class BadJsonException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        BadJsonException(Diagnostic diagnostic) {
            super(diagnostic.message());
            this.diagnostic = diagnostic;
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    /// Reads to the end of the stream, which the caller closes.
    ///
    /// @param label the document as diagnostics name it
    static Json read(InputStream in, String label) throws IOException {
        byte[] bytes = in.readAllBytes();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadJsonException(new Diagnostic(
                    MetadataCode.INVALID_JSON,
                    Severity.ERROR,
                    Position.of(label),
                    null,
                    "the metadata document is not UTF-8",
                    "save it as UTF-8"));
        }
        return new JsonDocument(label, text.startsWith("\uFEFF") ? text.substring(1) : text).parse();
    }

    private Json parse() throws BadJsonException {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            Json value = value(parser, parser.next(), 0);
            if (parser.hasNext()) {
                parser.next();
            }
            return value;
        } catch (JsonParsingException e) {
            throw explained(e.getLocation(), String.valueOf(e.getMessage()));
        }
    }

    private Json value(JsonParser parser, JsonParser.Event event, int depth) throws BadJsonException {
        if (depth > DEEPEST) {
            throw failure(text.length(), "the metadata document is nested too deeply", "at most 200 levels are read");
        }
        int end = (int) parser.getLocation().getStreamOffset();
        return switch (event) {
            case START_OBJECT -> object(parser, spot(end - 1), depth);
            case START_ARRAY -> array(parser, spot(end - 1), depth);
            case VALUE_STRING -> new Json.Text(spot(startOfString(end)), parser.getString());
            case VALUE_NUMBER ->
                new Json.Num(spot(startOfWord(end)), parser.getBigDecimal(), parser.isIntegralNumber());
            case VALUE_TRUE -> new Json.Bool(spot(startOfWord(end)), true);
            case VALUE_FALSE -> new Json.Bool(spot(startOfWord(end)), false);
            case VALUE_NULL -> new Json.Null(spot(startOfWord(end)));
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("a value begins with " + event);
        };
    }

    private Json object(JsonParser parser, Json.Spot at, int depth) throws BadJsonException {
        List<Json.Member> members = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            Json.Spot nameAt = spot(startOfString((int) parser.getLocation().getStreamOffset()));
            String name = parser.getString();
            members.add(new Json.Member(name, nameAt, value(parser, parser.next(), depth + 1)));
        }
        return new Json.Obj(at, members);
    }

    private Json array(JsonParser parser, Json.Spot at, int depth) throws BadJsonException {
        List<Json> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, depth + 1));
        }
        return new Json.Arr(at, items);
    }

    /// From behind the closing quote back to the opening one, the only other without an odd run of backslashes.
    private int startOfString(int end) {
        for (int i = end - 2; i >= 0; i--) {
            if (text.charAt(i) == '"') {
                int before = i;
                while (before > 0 && text.charAt(before - 1) == '\\') {
                    before--;
                }
                if ((i - before) % 2 == 0) {
                    return i;
                }
            }
        }
        return 0;
    }

    private int startOfWord(int end) {
        int start = Math.min(end, text.length());
        while ((start > 0 && "+-.".indexOf(text.charAt(start - 1)) >= 0)
                || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            start--;
        }
        return start;
    }

    private Json.Spot spot(int offset) {
        int at = Math.min(Math.max(offset, 0), text.length());
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Json.Spot(low + 1, at - lineStarts.get(low) + 1);
    }

    private BadJsonException explained(JsonLocation location, String message) {
        int end = (int) location.getStreamOffset();
        int offset = end < 0 || end > text.length() ? text.length() : Math.max(end - 1, 0);
        int expected = message.indexOf("Expected tokens are: [");
        if (message.contains("token=EOF")) {
            return failure(text.length(), "the JSON breaks off", expecting(message, expected));
        }
        return failure(offset, "this is not JSON", expected < 0 ? null : expecting(message, expected));
    }

    private static String expecting(String message, int from) {
        List<String> names = new ArrayList<>();
        String list = from < 0 ? "" : message.substring(from);
        String[][] tokens = {
            {"CURLYOPEN", "\"{\""},
            {"SQUAREOPEN", "\"[\""},
            {"STRING", "a text in double quotes"},
            {"NUMBER", "a number"},
            {"COMMA", "a comma"},
            {"COLON", "a colon"},
            {"CURLYCLOSE", "\"}\""},
            {"SQUARECLOSE", "\"]\""}
        };
        for (String[] token : tokens) {
            if (list.contains(token[0])) {
                names.add(token[1]);
            }
        }
        return names.isEmpty()
                ? "look for a missing comma, quote or bracket"
                : "expected " + String.join(" or ", names);
    }

    private BadJsonException failure(int offset, String message, @org.jspecify.annotations.Nullable String hint) {
        Json.Spot at = spot(offset);
        return new BadJsonException(new Diagnostic(
                MetadataCode.INVALID_JSON,
                Severity.ERROR,
                Position.of(label, at.line(), at.character()),
                null,
                message,
                hint));
    }
}
