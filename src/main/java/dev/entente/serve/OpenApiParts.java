package dev.entente.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/// What descriptions of several requests have in common.
final class OpenApiParts {
    /// Asks for nothing where the client has this version already.
    static final JsonObject IF_NONE_MATCH = reference("parameters/IfNoneMatch");

    /// The client has this version already.
    static final JsonObject NOT_MODIFIED = reference("responses/NotModified");

    private static final JsonObject ETAG = reference("headers/ETag");

    private OpenApiParts() {}

    /// What others refer to.
    static JsonObject components() {
        JsonObjectBuilder problem = Json.createObjectBuilder();
        for (String text : List.of("type", "title", "detail", "hint")) {
            problem.add(text, type("string"));
        }
        for (String number : List.of("status", "limit", "retryAfter")) {
            problem.add(number, type("integer"));
        }
        JsonObjectBuilder schema = type("object").add("properties", problem);
        JsonObjectBuilder etag = Json.createObjectBuilder()
                .add("description", "Names this version of the answer")
                .add("schema", type("string"));
        JsonObjectBuilder known = Json.createObjectBuilder()
                .add("name", "If-None-Match")
                .add("in", "header")
                .add("description", "The ETag of an answer that is there already, which is then not sent again")
                .add("schema", type("string"));
        JsonObjectBuilder same = Json.createObjectBuilder()
                .add("description", "The answer is the one that is there already")
                .add("headers", Json.createObjectBuilder().add("ETag", ETAG));
        return Json.createObjectBuilder()
                .add("schemas", Json.createObjectBuilder().add("Problem", schema))
                .add("headers", Json.createObjectBuilder().add("ETag", etag))
                .add("parameters", Json.createObjectBuilder().add("IfNoneMatch", known))
                .add("responses", Json.createObjectBuilder().add("NotModified", same))
                .build();
    }

    static JsonObject reference(String component) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/" + component)
                .build();
    }

    static JsonObjectBuilder type(String name) {
        return Json.createObjectBuilder().add("type", name);
    }

    static JsonObjectBuilder listOf(JsonObjectBuilder items) {
        return type("array").add("items", items);
    }

    /// One of some words.
    static JsonObjectBuilder oneOf(List<String> words) {
        return type("string").add("enum", array(words));
    }

    static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    /// An answer in any of these media types, with its version.
    static JsonObjectBuilder answer(List<String> types) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        types.forEach(one -> content.add(one, Json.createObjectBuilder().add("schema", type("string"))));
        return Json.createObjectBuilder()
                .add("description", "The answer")
                .add("headers", Json.createObjectBuilder().add("ETag", ETAG))
                .add("content", content);
    }

    /// A problem as JSON.
    static JsonObjectBuilder problem(String description) {
        return Json.createObjectBuilder()
                .add("description", description)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        PageProblem.TYPE,
                                        Json.createObjectBuilder().add("schema", reference("schemas/Problem"))));
    }
}
