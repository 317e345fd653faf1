package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/// Builds the dataset of a dossier in memory: tables, ontology, rules, in this order.
public final class Build {
    private Build() {}

    /// Builds as much as the input allows; what is wrong with it stands among the findings.
    public static DossierGraph of(Dossier dossier) {
        JenaSystem.init();
        EdtfFunctions.register();
        List<Diagnostic> findings = new ArrayList<>();
        Graph asserted = GraphFactory.createGraphMem();
        Tables tables = new Tables(dossier, findings::add);
        Summary summary = tables.read(asserted);
        SelfDescription.add(dossier, asserted);
        Graph ontology = new OntologyReader(dossier.layers(), findings::add).ontology();
        Graph union = GraphFactory.createGraphMem();
        asserted.find().forEachRemaining(union::add);
        ontology.find().forEachRemaining(union::add);
        Rules rules = new Rules(dossier.layers(), findings::add);
        Graph derived = rules.derive(union);
        Map<String, Graph> named = new LinkedHashMap<>();
        named.put(dossier.assertedGraph(), asserted);
        named.put(dossier.derivedGraph(), derived);
        named.put(dossier.ontologyGraph(), ontology);
        return new DossierGraph(
                dossier, union, named, new Origin(summary, findings, tables.areAllInside() && rules.areTimeless()));
    }
}
