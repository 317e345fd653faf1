package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/// Tables and ontology speak of the same things: each column has its property, each code its concept, and the other way
/// round.
class TablesMatchOntologyTest {
    private static final Path METADATA = Path.of("data/csv-metadata.json");
    private static final String VOCABULARY = "https://w3id.org/entente/vocabulary/";
    private static final Graph TRAVELLING = OntologyFiles.travelling();

    /// Properties that rules write, and the one that belongs to the vocabulary of levels.
    private static final Set<String> NOT_IN_TABLES = Set.of(
            "actsFor",
            "attestedFrom",
            "attestedUntil",
            "belongsTo",
            "certainlyFrom",
            "certainlyUntil",
            "conflictsWith",
            "heldPost",
            "meetingOf",
            "met",
            "notAfter",
            "notBefore",
            "ofLevel",
            "participant",
            "publicFrom",
            "score",
            "serviceFor",
            "serviceOf",
            "talliedIn",
            "visited");

    @Test
    void columnsAndDerivedPropertiesAreThePropertiesOfTheOntology() throws IOException {
        Set<String> used = new TreeSet<>(NOT_IN_TABLES);
        for (JsonObject column : columns()) {
            String property = text(column, "propertyUrl", OntologyFiles.NAMESPACE + text(column, "name", ""));
            if (property.startsWith(OntologyFiles.NAMESPACE) && !column.hasKey("suppressOutput")) {
                used.add(property.substring(OntologyFiles.NAMESPACE.length()));
            }
        }
        Set<String> declared = new TreeSet<>(terms(OWL2.ObjectProperty.asNode()));
        declared.addAll(terms(OWL2.DatatypeProperty.asNode()));
        assertEquals(declared, used);
    }

    @Test
    void kindsOfRowsAreClassesOfTheOntology() throws IOException {
        Set<String> used = new TreeSet<>(List.of("Agent", "Attestation", "Tally"));
        for (JsonObject column : columns()) {
            String name = text(column, "name", "");
            if (name.equals("type")) {
                String type = text(column, "valueUrl", "").substring(OntologyFiles.NAMESPACE.length());
                if (!type.startsWith("{")) {
                    used.add(type);
                }
            } else if (name.equals("kind")) {
                used.addAll(codes(column));
            }
        }
        assertEquals(new TreeSet<>(terms(OWL2.Class.asNode())), used);
    }

    @Test
    void codesOfTheTablesAreTheConceptsOfTheVocabularies() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JsonObject column : columns()) {
            String target = text(column, "valueUrl", "");
            if (target.startsWith(VOCABULARY)) {
                String scheme = target.substring(VOCABULARY.length(), target.lastIndexOf('/'));
                used.computeIfAbsent(scheme, key -> new TreeSet<>()).addAll(codes(column));
            }
        }
        assertEquals(concepts(), used);
    }

    private static Map<String, Set<String>> concepts() {
        Map<String, Set<String>> concepts = new TreeMap<>();
        TRAVELLING.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).forEach(triple -> {
            String scheme = triple.getObject().getURI().substring(VOCABULARY.length());
            String code = triple.getSubject().getURI().substring(VOCABULARY.length() + scheme.length() + 1);
            concepts.computeIfAbsent(scheme, key -> new TreeSet<>()).add(code);
        });
        return concepts;
    }

    private static List<String> terms(Node kind) {
        return TRAVELLING.find(Node.ANY, RDF.type.asNode(), kind).toList().stream()
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.startsWith(OntologyFiles.NAMESPACE))
                .map(iri -> iri.substring(OntologyFiles.NAMESPACE.length()))
                .toList();
    }

    private static List<JsonObject> columns() throws IOException {
        return JSON.parse(Files.readString(METADATA)).get("tables").getAsArray().stream()
                .flatMap(table -> table.getAsObject().getObj("tableSchema").get("columns").getAsArray().stream())
                .map(JsonValue::getAsObject)
                .toList();
    }

    private static List<String> codes(JsonObject column) {
        return Arrays.asList(column.getObj("datatype").getString("format").split("\\|"));
    }

    private static String text(JsonObject column, String key, String otherwise) {
        return column.hasKey(key) ? column.getString(key) : otherwise;
    }
}
