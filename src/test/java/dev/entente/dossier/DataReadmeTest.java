package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.entente.dossier.DataReadme.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The description of the tables keeps up with them: each has its section, and the row explained there is the first.
class DataReadmeTest {
    private static final String LEVEL = "https://w3id.org/entente/vocabulary/level";
    private static final Node IN_SCHEME = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#inScheme");
    private static final Node SCORE = NodeFactory.createURI("https://w3id.org/entente/ontology#score");

    @Test
    void everyTableOfTheMetadataHasASectionInItsOrder() throws IOException {
        List<String> sections = DataReadme.read().lines().keySet().stream()
                .filter(heading -> heading.endsWith(".csv"))
                .toList();
        assertEquals(tables().map(table -> table.getString("url")).toList(), sections);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theColumnsAreListedInOrder(String file) throws IOException {
        List<String> columns = table(file)
                .getObj("tableSchema")
                .getArray("columns")
                .map(column -> column.getAsObject())
                .filter(column -> !column.hasKey("virtual"))
                .map(column -> column.getString("name"))
                .toList();
        assertEquals(
                columns,
                DataReadme.read().explained(file).stream().map(Cell::column).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theRowExplainedIsTheFirst(String file) throws IOException {
        Row first = Tables.rows(file.replaceFirst("\\.csv$", "")).get(0);
        for (Cell cell : DataReadme.read().explained(file)) {
            assertEquals(first.cells().get(cell.column()), cell.value(), cell.column());
            assertFalse(cell.meaning().isEmpty(), () -> cell.column() + " is not explained");
        }
    }

    @Test
    void theCodebookHasTheLevelsOfTheVocabularyWithTheirScores() throws IOException {
        JenaSystem.init();
        Graph vocabulary = RDFParser.source("ontology/vocabularies/level.ttl").toGraph();
        Map<String, String> expected = new TreeMap<>();
        vocabulary
                .find(Node.ANY, IN_SCHEME, NodeFactory.createURI(LEVEL))
                .mapWith(Triple::getSubject)
                .forEach(level -> expected.put(level.getURI().substring(LEVEL.length() + 1), score(vocabulary, level)));
        Map<String, String> listed = new TreeMap<>();
        for (String line : DataReadme.read().tableUnder("Codebook of the stances")) {
            String[] cells = line.split(" *\\| *");
            listed.put(cells[1].replace("`", ""), cells[2]);
        }
        assertEquals(expected, listed);
    }

    private static String score(Graph vocabulary, Node level) {
        return vocabulary
                .find(level, SCORE, Node.ANY)
                .mapWith(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .mapWith(score -> score == 0 ? "0" : String.format(Locale.ROOT, "%+d", score))
                .mapWith(score -> score.replace('-', '−'))
                .nextOptional()
                .orElse("none");
    }

    static Stream<String> files() throws IOException {
        return tables().map(table -> table.getString("url"));
    }

    private static JsonObject table(String file) throws IOException {
        return tables().filter(table -> table.getString("url").equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonObject> tables() throws IOException {
        return JSON.parse(Files.readString(Path.of("data/csv-metadata.json")))
                .getArray("tables")
                .map(table -> table.getAsObject());
    }
}
