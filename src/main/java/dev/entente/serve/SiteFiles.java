package dev.entente.serve;

import dev.entente.graph.Export;
import dev.entente.graph.Syntax;
import dev.entente.serve.page.Bibliography;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.Setting;
import dev.entente.serve.page.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/// The files of the site that are no pages: the data as a whole and in parts, tables, bibliography, style sheet.
public final class SiteFiles {
    private static final Map<String, String> ASSETS = Map.of(
            "entente.css", "text/css",
            "editor.js", "text/javascript",
            "icon.svg", "image/svg+xml",
            "yasqe.js", "text/javascript",
            "yasqe.css", "text/css");

    private static final String BIBTEX = "application/x-bibtex";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    private static final String YASQE = "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/yasqe.min.";

    private final Edition edition;

    /// The files of this edition.
    public SiteFiles(Edition edition) {
        this.edition = edition;
    }

    /// A file with its media type.
    ///
    /// @param type media type
    /// @param body what is in it
    record File(String type, Reply.Body body) {
        static File of(String type, byte[] bytes) {
            return new File(type, out -> out.write(bytes));
        }

        static File of(String type, String text) {
            return of(type, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The file at this path; nothing where there is none.
    Optional<File> at(String path, Setting setting) {
        return switch (path) {
            case "/ontology.ttl", "/ontology.jsonld", "/ontology.nt", "/ontology.rdf" ->
                Optional.of(ontology(path.substring(path.indexOf('.') + 1)));
            case "/documents.bib" ->
                Optional.of(File.of(BIBTEX, bibliography(setting).bibtex()));
            case "/documents.csl.json" ->
                Optional.of(File.of(CSL, bibliography(setting).csl()));
            default ->
                path.startsWith("/assets/")
                        ? asset(path.substring(8))
                        : path.startsWith("/data.")
                                ? whole(path)
                                : path.startsWith("/data/") ? part(path.substring(6), setting) : Optional.empty();
        };
    }

    private File ontology(String suffix) {
        byte[] bytes = suffix.equals("ttl")
                ? turtle(edition.ontology()).getBytes(StandardCharsets.UTF_8)
                : EntityData.bytes(edition, edition.ontology(), suffix);
        return File.of(EntityData.TYPES.getOrDefault(suffix, ""), bytes);
    }

    /// Part of the program itself.
    private static Optional<File> asset(String name) {
        String type = ASSETS.get(name);
        if (type == null) {
            return Optional.empty();
        }
        String resource = name.startsWith("yasqe.") ? YASQE + name.substring(6) : "assets/" + name;
        try (InputStream in = SiteFiles.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(File.of(type, in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("packed file cannot be read: " + resource, e);
        }
    }

    /// The whole dataset, in any syntax that is exported.
    private Optional<File> whole(String path) {
        String name = path.substring(1);
        boolean compressed = Syntax.isCompressed(name);
        return Syntax.of(name)
                .map(syntax -> new File(
                        compressed ? "application/gzip" : type(syntax),
                        out -> Export.write(
                                edition.dossier(), edition.dataset(), edition.graph(), syntax, compressed, out)));
    }

    private static String type(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> "text/turtle";
            case TRIG -> "application/trig";
            case N_TRIPLES -> "application/n-triples";
            case N_QUADS -> "application/n-quads";
            case JSON_LD -> "application/ld+json";
            case RDF_XML -> "application/rdf+xml";
        };
    }

    /// A table, a document for a bibliography, or what is known of one thing.
    private Optional<File> part(String name, Setting setting) {
        if (edition.dossier().description().tables().contains(name)) {
            return Optional.of(new File(
                    "text/csv",
                    out -> Files.copy(edition.dossier().root().resolve("data").resolve(name), out)));
        }
        if (name.endsWith("." + Bibliography.BIBTEX)) {
            return cited(BIBTEX, bibliography(setting).bibtex(thing(name, Bibliography.BIBTEX)));
        }
        if (name.endsWith("." + Bibliography.CSL)) {
            return cited(CSL, bibliography(setting).csl(thing(name, Bibliography.CSL)));
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        String type = EntityData.TYPES.get(suffix);
        String iri = edition.dossier().base() + (dot < 0 ? "" : name.substring(0, dot));
        return type == null || !EntityData.isKnown(edition, iri)
                ? Optional.empty()
                : Optional.of(File.of(type, EntityData.bytes(edition, iri, suffix)));
    }

    private Node thing(String name, String suffix) {
        return NodeFactory.createURI(edition.dossier().base() + name.substring(0, name.length() - suffix.length() - 1));
    }

    private static Optional<File> cited(String type, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(File.of(type, text));
    }

    static String turtle(Graph graph) {
        return RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    }

    /// In one language, whoever asks: the file has one entity tag.
    private static Bibliography bibliography(Setting setting) {
        return new Bibliography(new Setting(setting.edition(), Words.in("en"), setting.links()));
    }
}
