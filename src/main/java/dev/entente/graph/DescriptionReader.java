package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from the metadata, as plain JSON, the few things a dossier needs before any table is read.
final class DescriptionReader {
    private final String shown;
    private final JsonObject group;

    private DescriptionReader(String shown, JsonObject group) {
        this.shown = shown;
        this.group = group;
    }

    /// @param shown the file as the user knows it
    /// @throws BadDossierException where it is not JSON, or has no usable base
    static Description read(Path file, String shown) {
        return new DescriptionReader(shown, parse(file, shown)).description();
    }

    private static JsonObject parse(Path file, String shown) {
        try (JsonReader reader = Json.createReader(new StringReader(withoutMark(Files.readString(file))))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            Position at = Position.of(
                    shown,
                    Math.max(0, e.getLocation().getLineNumber()),
                    Math.max(0, e.getLocation().getColumnNumber()));
            throw bad(
                    at,
                    "the file is no JSON object",
                    "look for a missing comma, bracket or quote just before this place");
        } catch (java.nio.charset.CharacterCodingException e) {
            throw bad(Position.of(shown), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new FileTroubleException("cannot read " + shown + ": " + e.getMessage(), e);
        }
    }

    /// Editors of some systems put a byte order mark first.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static BadDossierException bad(Position at, String message, @Nullable String hint) {
        return new BadDossierException(
                List.of(new Diagnostic(GraphCode.METADATA, Severity.ERROR, at, null, message, hint)));
    }

    private Description description() {
        String base = base();
        String title = text("title");
        return new Description(
                base,
                title == null ? base : title,
                text("description"),
                iri("license"),
                creators(),
                date(),
                language(),
                kinds(base),
                urls());
    }

    private String base() {
        String base = group.get("@id") instanceof JsonString id ? id.getString() : "";
        if (!base.endsWith("/") || !base.matches("https?://[^/]+/.*") || !isUri(base)) {
            throw bad(
                    Position.of(shown),
                    "the dossier has no base: \"@id\" of the table group is "
                            + (base.isEmpty() ? "missing" : '"' + base + '"'),
                    "add \"@id\": an http or https address that ends in a slash; all things of the dossier live below it");
        }
        return base;
    }

    private static boolean isUri(String text) {
        try {
            return !URI.create(text).isOpaque();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable String text(String term) {
        JsonValue value = first(term);
        if (value instanceof JsonObject object) {
            value = object.get("@value");
        }
        return value instanceof JsonString string ? string.getString() : null;
    }

    /// Each as a text; what is no text, such as an address, goes unsaid.
    private List<String> creators() {
        List<String> names = new ArrayList<>();
        for (String name : names("creator")) {
            for (JsonValue value : group.get(name) instanceof JsonArray array
                    ? array
                    : Json.createArrayBuilder().add(group.get(name)).build()) {
                JsonValue text = value instanceof JsonObject object ? object.get("@value") : value;
                if (text instanceof JsonString string) {
                    names.add(string.getString());
                }
            }
        }
        return names;
    }

    private @Nullable String date() {
        for (String term : List.of("modified", "issued", "date")) {
            String date = text(term);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable String iri(String term) {
        JsonValue value = first(term);
        if (value instanceof JsonObject object) {
            value = object.get("@id");
        }
        return value instanceof JsonString string ? string.getString() : null;
    }

    /// Both Dublin Core prefixes of the standard's initial context are taken.
    private @Nullable JsonValue first(String term) {
        List<String> names = names(term);
        JsonValue value = names.isEmpty() ? null : group.get(names.get(0));
        return value instanceof JsonArray array && !array.isEmpty() ? array.get(0) : value;
    }

    /// Those of its names that the metadata uses.
    private List<String> names(String term) {
        return Stream.of("dc:" + term, "dcterms:" + term, "dc11:" + term)
                .filter(group::containsKey)
                .limit(1)
                .toList();
    }

    private @Nullable String language() {
        if (group.get("@context") instanceof JsonArray context) {
            for (JsonValue part : context) {
                if (part instanceof JsonObject object && object.get("@language") instanceof JsonString language) {
                    return language.getString();
                }
            }
        }
        return null;
    }

    private List<JsonObject> tables() {
        if (!(group.get("tables") instanceof JsonArray tables)) {
            throw bad(Position.of(shown), "the file describes no tables", "add \"tables\": [ … ]");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue table : tables) {
            if (table instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    private List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (JsonObject table : tables()) {
            if (table.get("url") instanceof JsonString url) {
                urls.add(url.getString());
            }
        }
        return urls;
    }

    /// A table whose rows are `../person/{id}` holds things of the kind `person`.
    private SortedMap<String, String> kinds(String base) {
        SortedMap<String, String> kinds = new TreeMap<>();
        for (JsonObject table : tables()) {
            if (table.get("tableSchema") instanceof JsonObject schema
                    && schema.get("aboutUrl") instanceof JsonString template
                    && template.getString().indexOf('{') > 0) {
                String path = template.getString();
                if (!isUri(path.substring(0, path.indexOf('{')))) {
                    continue;
                }
                String folder = URI.create(base + "data/")
                        .resolve(path.substring(0, path.indexOf('{')))
                        .toString();
                if (folder.startsWith(base) && folder.endsWith("/") && folder.length() > base.length()) {
                    kinds.put(folder.substring(base.length(), folder.length() - 1), folder);
                }
            }
        }
        return kinds;
    }
}
