package dev.entente.serve;

import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.ParameterType;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.QueryPages;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/// Describes the named queries and the endpoint for programs. [OpenAPI 3.1](https://spec.openapis.org/oas/v3.1.0)
final class OpenApi {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "json", "application/sparql-results+json",
            "xml", "application/sparql-results+xml",
            "md", "text/markdown");

    private static final List<Map.Entry<String, String>> FAULTS =
            List.of(Map.entry("400", "An argument is none"), Map.entry("503", "It takes too long"));

    private OpenApi() {}

    static String of(Edition edition, String origin) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        for (NamedQuery query : edition.inquiry().catalogue().all()) {
            for (String format : QueryPages.FORMATS) {
                paths.add(
                        "/queries/" + query.name() + "." + format,
                        Json.createObjectBuilder().add("get", operation(edition, query, format)));
            }
        }
        paths.add(SparqlServer.PATH, OpenApiSparql.path());
        return Json.createObjectBuilder()
                        .add("openapi", "3.1.0")
                        .add(
                                "info",
                                Json.createObjectBuilder()
                                        .add("title", edition.dossier().title())
                                        .add("version", edition.version()))
                        .add(
                                "servers",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("url", origin)))
                        .add("paths", paths)
                        .add("components", OpenApiParts.components())
                        .build()
                + "\n";
    }

    private static JsonObject operation(Edition edition, NamedQuery query, String format) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        query.header()
                .parameters()
                .forEach(parameter -> parameters.add(
                        parameter(parameter, edition.inquiry().arguments().isExampleKnown(query, parameter))));
        parameters.add(OpenApiParts.IF_NONE_MATCH);
        JsonObjectBuilder responses = Json.createObjectBuilder()
                .add("200", OpenApiParts.answer(List.of(mediaType(format))))
                .add("304", OpenApiParts.NOT_MODIFIED);
        FAULTS.forEach(fault -> responses.add(fault.getKey(), OpenApiParts.problem(fault.getValue())));
        return Json.createObjectBuilder()
                .add("operationId", query.name().replace('/', '-') + "-" + format)
                .add("summary", query.header().summary())
                .add("description", QueryPages.withoutDashes(query.header().description()))
                .add("tags", OpenApiParts.array(query.header().tags()))
                .add("parameters", parameters)
                .add("responses", responses)
                .build();
    }

    private static String mediaType(String format) {
        return TYPES.getOrDefault(format, "text/plain");
    }

    private static JsonObject parameter(Parameter parameter, boolean withExample) {
        JsonObjectBuilder one = schema(parameter.type());
        JsonObjectBuilder schema = parameter.arity() > 1
                ? Json.createObjectBuilder()
                        .add("type", "array")
                        .add("items", one)
                        .add("minItems", parameter.arity())
                        .add("maxItems", parameter.arity())
                : one;
        JsonObjectBuilder described = Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("in", "query")
                .add("required", parameter.required())
                .add("description", QueryPages.withoutDashes(parameter.description()))
                .add("schema", schema);
        if (withExample && !parameter.example().isEmpty()) {
            JsonArrayBuilder several = Json.createArrayBuilder();
            for (String value : parameter.example().split(" +")) {
                several.add(value);
            }
            if (parameter.arity() > 1) {
                described.add("example", several);
            } else if (parameter.type() instanceof ParameterType.Whole
                    && parameter.example().matches("[0-9]{1,9}")) {
                described.add("example", Integer.parseInt(parameter.example()));
            } else {
                described.add("example", parameter.example());
            }
        }
        return described.build();
    }

    private static JsonObjectBuilder schema(ParameterType type) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        return switch (type) {
            case ParameterType.Whole whole -> schema.add("type", "integer");
            case ParameterType.Flag flag -> schema.add("type", "boolean");
            case ParameterType.OneOf one -> {
                JsonArrayBuilder values = Json.createArrayBuilder();
                one.values().forEach(values::add);
                yield schema.add("type", "string").add("enum", values);
            }
            case ParameterType.Date date -> schema.add("type", "string").add("format", "edtf");
            case ParameterType.Thing thing -> schema.add("type", "string");
            case ParameterType.Words words -> schema.add("type", "string");
        };
    }
}
