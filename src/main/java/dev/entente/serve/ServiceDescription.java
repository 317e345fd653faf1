package dev.entente.serve;

import dev.entente.graph.Description;
import dev.entente.graph.Dossier;
import dev.entente.query.NamedQuery;
import dev.entente.serve.page.QueryPages;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// What the endpoint says of itself when it is asked without a query: what it can do, what its dataset holds, which
/// short names it knows, and questions that can be put to it.
/// [SPARQL 1.1 service description](https://www.w3.org/TR/sparql11-service-description/),
/// [VoID](https://www.w3.org/TR/void/), [SHACL 5.2.1](https://www.w3.org/TR/shacl/#sparql-prefixes)
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML",
            "TriG",
            "N-Quads");

    private static final List<String> DUMPS = List.of("/data.ttl", "/data.trig", "/data.nt.gz");

    private final Graph graph = GraphFactory.createGraphMem();
    private final String endpoint;
    private final Node service;
    private final Node dataset;

    private ServiceDescription(String endpoint) {
        this.endpoint = endpoint;
        this.service = node(endpoint);
        this.dataset = node(endpoint + "#dataset");
    }

    /// @param endpoint its own address
    /// @param queries each with a text that can be sent as it stands
    /// @param statistics of the default graph, where they are known
    /// @param functions that can be called beside those of SPARQL 1.1
    static Graph of(
            String endpoint,
            Dossier dossier,
            DatasetGraph dataset,
            Map<NamedQuery, String> queries,
            Optional<Statistics> statistics,
            List<String> functions) {
        ServiceDescription description = new ServiceDescription(endpoint);
        description.graph.getPrefixMapping().setNsPrefixes(dossier.prefixes().mapping());
        description.graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("sh", SH);
        description.service(functions);
        description.dataset(dossier.description(), dataset);
        statistics.ifPresent(description::partitions);
        dossier.prefixes().namespaces().forEach(description::prefix);
        queries.forEach(description::query);
        return description.graph;
    }

    private void service(List<String> functions) {
        add(service, RDF.Nodes.type, sd("Service"));
        add(service, sd("endpoint"), service);
        add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        add(service, sd("feature"), sd("UnionDefaultGraph"));
        RESULTS.forEach(format -> add(service, sd("resultFormat"), node(FORMATS + format)));
        functions.forEach(function -> add(service, sd("extensionFunction"), node(function)));
        functions.forEach(function -> add(node(function), RDF.Nodes.type, sd("Function")));
        add(service, sd("defaultDataset"), dataset);
    }

    private void dataset(Description described, DatasetGraph data) {
        Node union = node(endpoint + "#default-graph");
        add(dataset, RDF.Nodes.type, sd("Dataset"));
        add(dataset, RDF.Nodes.type, node(VOID + "Dataset"));
        add(dataset, node(VOID + "sparqlEndpoint"), service);
        DUMPS.forEach(dump -> add(
                dataset,
                node(VOID + "dataDump"),
                node(URI.create(endpoint).resolve(dump).toString())));
        add(dataset, node(VOID + "uriSpace"), text(described.base()));
        add(dataset, DCTerms.title.asNode(), text(described.title()));
        if (described.text() != null) {
            add(dataset, DCTerms.description.asNode(), text(described.text()));
        }
        if (described.license() != null) {
            add(dataset, DCTerms.license.asNode(), node(described.license()));
        }
        add(dataset, sd("defaultGraph"), union);
        add(union, RDF.Nodes.type, sd("Graph"));
        for (Iterator<Node> names = data.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            Node named = node(endpoint + "#graph-" + lastPart(name.getURI()));
            add(dataset, sd("namedGraph"), named);
            add(named, RDF.Nodes.type, sd("NamedGraph"));
            add(named, sd("name"), name);
        }
    }

    private void partitions(Statistics found) {
        numbers(dataset, found.triples(), found.subjects(), found.objects());
        count(dataset, "classes", found.classes().size());
        count(dataset, "properties", found.properties().size());
        found.classes().forEach((name, members) -> {
            Node part = part(name, "class");
            add(dataset, node(VOID + "classPartition"), part);
            add(part, node(VOID + "class"), node(name));
            count(part, "entities", members);
            vocabulary(name);
        });
        found.properties().forEach((name, use) -> {
            Node part = part(name, "property");
            add(dataset, node(VOID + "propertyPartition"), part);
            add(part, node(VOID + "property"), node(name));
            numbers(part, use.triples(), use.subjects(), use.objects());
            vocabulary(name);
        });
    }

    private Node part(String term, String kind) {
        Node part = node(endpoint + "#" + kind + "-" + lastPart(term) + "-" + Integer.toHexString(term.hashCode()));
        add(part, RDF.Nodes.type, node(VOID + "Dataset"));
        return part;
    }

    private void numbers(Node subject, long triples, long subjects, long objects) {
        count(subject, "triples", triples);
        count(subject, "distinctSubjects", subjects);
        count(subject, "distinctObjects", objects);
    }

    private void count(Node subject, String property, long number) {
        add(
                subject,
                node(VOID + property),
                NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
    }

    private void vocabulary(String term) {
        String namespace = term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
        add(dataset, node(VOID + "vocabulary"), node(namespace));
    }

    private void prefix(String name, String namespace) {
        Node declaration = node(endpoint + "#prefix-" + name);
        add(service, node(SH + "declare"), declaration);
        add(declaration, RDF.Nodes.type, node(SH + "PrefixDeclaration"));
        add(declaration, node(SH + "prefix"), text(name));
        add(declaration, node(SH + "namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
    }

    private void query(NamedQuery named, String sent) {
        Node example = node(endpoint.substring(0, endpoint.lastIndexOf('/')) + "/queries/" + named.name());
        Query parsed = QueryFactory.create(named.text(), Syntax.syntaxSPARQL_11);
        String form = parsed.isSelectType() ? "Select" : parsed.isAskType() ? "Ask" : "Construct";
        add(example, RDF.Nodes.type, node(SH + "SPARQLExecutable"));
        add(example, RDF.Nodes.type, node(SH + "SPARQL" + form + "Executable"));
        add(example, node(SH + form.toLowerCase(Locale.ROOT)), text(sent));
        add(example, node(SH + "prefixes"), service);
        add(example, RDFS.label.asNode(), text(named.header().summary()));
        String more = QueryPages.withoutDashes(named.header().description());
        add(example, RDFS.comment.asNode(), text(more.isEmpty() ? named.header().summary() : more));
        add(example, node("https://schema.org/target"), service);
    }

    private static String lastPart(String iri) {
        String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
        return trimmed.substring(Math.max(trimmed.lastIndexOf('#'), trimmed.lastIndexOf('/')) + 1);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node sd(String name) {
        return node(SD + name);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
