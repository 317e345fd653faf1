package dev.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with curated tables in `data/`, and optionally an ontology and queries of its own.
///
/// @param root the folder
/// @param description what its metadata says of it as a whole
/// @param layers its ontology and queries over those of the program
public record Dossier(Path root, Description description, Layers layers) {
    /// The file that makes a folder a dossier.
    public static final String METADATA = "data/csv-metadata.json";

    /// Opens the dossier in `from`, or in the nearest folder above that is one.
    ///
    /// @throws NoDossierException where there is none
    /// @throws BadDossierException where its metadata cannot be used
    public static Dossier find(Path from) {
        return open(root(from));
    }

    /// The folder that `from` is in and that is a dossier.
    ///
    /// @throws NoDossierException where there is none
    static Path root(Path from) {
        Path start = from.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(METADATA))) {
                return folder;
            }
        }
        throw new NoDossierException(start);
    }

    static Dossier open(Path root) {
        return new Dossier(root, DescriptionReader.read(root.resolve(METADATA), METADATA), Layers.over(root));
    }

    /// The IRI under which all its things live; ends in a slash.
    public String base() {
        return description.base();
    }

    /// What it is called.
    public String title() {
        return description.title();
    }

    /// The short names of its namespaces.
    public Prefixes prefixes() {
        return Prefixes.of(description);
    }

    /// The metadata file.
    public Path metadata() {
        return root.resolve(METADATA);
    }

    /// The name of the graph of what the tables say.
    public String assertedGraph() {
        return base() + "graph/asserted";
    }

    /// The name of the graph of what the rules derive.
    public String derivedGraph() {
        return base() + "graph/derived";
    }

    /// The name of the graph of the ontology and its vocabularies.
    public String ontologyGraph() {
        return base() + "graph/ontology";
    }
}
