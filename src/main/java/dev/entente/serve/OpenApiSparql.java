package dev.entente.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Describes the SPARQL endpoint for programs that know OpenAPI and not the protocol.
final class OpenApiSparql {
    private static final String QUERY = "A query in SPARQL 1.1";
    private static final Map<String, String> FAULTS = Map.of(
            "400", "It is no query, or a parameter is none",
            "403", "It is an update, and the endpoint is read-only",
            "406", "None of the media types in Accept is offered",
            "413", "The query is too long",
            "422", "The query asks for something that is not offered, such as SERVICE",
            "503", "A limit is reached: time, rows, bytes, or requests at once; nothing of the answer is sent");

    private OpenApiSparql() {}

    /// The requests at the endpoint's path.
    static JsonObject path() {
        return Json.createObjectBuilder().add("get", get()).add("post", post()).build();
    }

    private static JsonObjectBuilder get() {
        JsonArrayBuilder parameters = Json.createArrayBuilder()
                .add(parameter(
                        "query", QUERY + "; without one, the endpoint describes itself", OpenApiParts.type("string")));
        options().forEach(parameters::add);
        parameters.add(OpenApiParts.IF_NONE_MATCH);
        JsonObjectBuilder responses = responses(FAULTS)
                .add(
                        "303",
                        Json.createObjectBuilder().add("description", "Without a query a browser is led to the editor"))
                .add("304", OpenApiParts.NOT_MODIFIED);
        return operation("sparql-get", "Ask a query, or what the endpoint offers")
                .add("parameters", parameters)
                .add("responses", responses);
    }

    private static JsonObjectBuilder post() {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        options().forEach(parameters::add);
        JsonObjectBuilder fields = Json.createObjectBuilder()
                .add("query", OpenApiParts.type("string").add("description", QUERY));
        for (JsonObject option : options()) {
            fields.add(option.getString("name"), option.getJsonObject("schema"));
        }
        JsonObjectBuilder form = OpenApiParts.type("object")
                .add("properties", fields)
                .add("required", OpenApiParts.array(List.of("query")));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("required", true)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add("application/sparql-query", schema(OpenApiParts.type("string")))
                                .add("application/x-www-form-urlencoded", schema(form)));
        Map<String, String> faults = new TreeMap<>(FAULTS);
        faults.put("415", "The body is neither a query nor a form, or is not UTF-8");
        return operation("sparql-post", "Ask a query, which may be a long one")
                .add("parameters", parameters)
                .add("requestBody", body)
                .add("responses", responses(faults));
    }

    private static JsonObjectBuilder operation(String id, String summary) {
        return Json.createObjectBuilder()
                .add("operationId", id)
                .add("summary", summary)
                .add(
                        "description",
                        "SPARQL 1.1 Protocol, queries only. SELECT and ASK are answered in formats for results, CONSTRUCT"
                                + " and DESCRIBE in formats for triples.")
                .add("tags", OpenApiParts.array(List.of("sparql")));
    }

    /// What can be said of a query beside its text.
    private static List<JsonObject> options() {
        JsonObjectBuilder seconds = OpenApiParts.type("integer").add("minimum", 1);
        LinkedHashSet<String> formats = new LinkedHashSet<>(ResultForm.Kind.ROWS.names());
        formats.addAll(ResultForm.Kind.TRIPLES.names());
        return List.of(
                parameter(
                        "default-graph-uri",
                        "Names of graphs to ask instead of all",
                        OpenApiParts.listOf(OpenApiParts.type("string").add("format", "uri"))),
                parameter(
                        "named-graph-uri",
                        "Names of graphs that GRAPH can name",
                        OpenApiParts.listOf(OpenApiParts.type("string").add("format", "uri"))),
                parameter(
                        "format",
                        "How to answer, where Accept does not say it",
                        OpenApiParts.oneOf(List.copyOf(formats))),
                parameter("timeout", "Seconds after which to give up, where that is sooner than usual", seconds));
    }

    private static JsonObject parameter(String name, String description, JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", "query")
                .add("description", description)
                .add("schema", schema)
                .build();
    }

    private static JsonObjectBuilder schema(JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add("schema", schema);
    }

    private static JsonObjectBuilder responses(Map<String, String> faults) {
        List<String> types = new ArrayList<>(ResultForm.Kind.ROWS.mediaTypes());
        types.addAll(ResultForm.Kind.TRIPLES.mediaTypes());
        JsonObjectBuilder responses = Json.createObjectBuilder()
                .add("200", OpenApiParts.answer(types.stream().distinct().toList()));
        new TreeMap<>(faults).forEach((status, meaning) -> responses.add(status, OpenApiParts.problem(meaning)));
        return responses;
    }
}
