package dev.entente.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;

/// The small invented dossier of these tests.
final class Lake {
    static final String BASE = "https://example.org/lake/";
    static final Map<String, String> NAMESPACES =
            Map.of("ent", Vocabulary.ENT, "rdfs", "http://www.w3.org/2000/01/rdf-schema#", "person", BASE + "person/");

    static {
        JenaSystem.init();
    }

    private Lake() {}

    static DatasetGraph dataset() {
        Graph graph = RDFParser.fromString(text("lake.ttl"), Lang.TURTLE).toGraph();
        return DatasetGraphFactory.create(graph);
    }

    static Engine engine() {
        DatasetGraph dataset = dataset();
        return Engine.over(() -> dataset);
    }

    static PrefixMapping prefixes() {
        return PrefixMapping.Factory.create().setNsPrefixes(NAMESPACES);
    }

    static TermText terms() {
        return new TermText(BASE, NAMESPACES);
    }

    static Catalogue catalogue() {
        return Catalogue.of(Map.of("met", text("met.rq"), "denied", text("denied.rq")));
    }

    static String text(String file) {
        try (InputStream in = Lake.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
