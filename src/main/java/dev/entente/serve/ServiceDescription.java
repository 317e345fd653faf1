package dev.entente.serve;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/// What the endpoint says of itself when it is asked without a query.
/// [SPARQL 1.1 service description](https://www.w3.org/TR/sparql11-service-description/)
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML");

    private final Graph graph = GraphFactory.createGraphMem();

    private ServiceDescription() {}

    /// @param endpoint its own address
    static Graph of(String endpoint, DatasetGraph dataset) {
        ServiceDescription description = new ServiceDescription();
        description.service(node(endpoint), node(endpoint + "#dataset"));
        description.dataset(endpoint, dataset);
        return description.graph;
    }

    private void service(Node service, Node dataset) {
        add(service, RDF.Nodes.type, sd("Service"));
        add(service, sd("endpoint"), service);
        add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(service, sd("feature"), sd("UnionDefaultGraph"));
        RESULTS.forEach(format -> add(service, sd("resultFormat"), node(FORMATS + format)));
        add(service, sd("defaultDataset"), dataset);
    }

    private void dataset(String endpoint, DatasetGraph dataset) {
        Node itself = node(endpoint + "#dataset");
        Node union = node(endpoint + "#default-graph");
        add(itself, RDF.Nodes.type, sd("Dataset"));
        add(itself, sd("defaultGraph"), union);
        add(union, RDF.Nodes.type, sd("Graph"));
        dataset.listGraphNodes().forEachRemaining(name -> {
            Node named =
                    node(endpoint + "#" + name.getURI().substring(name.getURI().lastIndexOf('/') + 1));
            add(itself, sd("namedGraph"), named);
            add(named, RDF.Nodes.type, sd("NamedGraph"));
            add(named, sd("name"), name);
        });
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node sd(String name) {
        return node(SD + name);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
