package dev.entente.serve;

import dev.entente.graph.FileTroubleException;
import dev.entente.query.AskException;
import dev.entente.query.NamedQuery;
import dev.entente.query.Vocabulary;
import dev.entente.serve.html.Frame;
import dev.entente.serve.html.Renderer;
import dev.entente.serve.page.Bibliography;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.FileLinks;
import dev.entente.serve.page.Page;
import dev.entente.serve.page.Pages;
import dev.entente.serve.page.QueryPages;
import dev.entente.serve.page.Setting;
import dev.entente.serve.page.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Writes the site as plain files, which work from any web server and from a disk. The folder appears under its name
/// when it is complete.
public final class SiteWriter {
    /// Says that a folder was written by this class and may be replaced by it.
    private static final String MARKER = ".entente-site";

    private static final List<String> PAGES = List.of(
            "/", "/queries", "/timeline", "/network", "/documents", "/passages", "/conflicts", "/search", "/ontology");

    private static final List<String> FILES = List.of(
            "/data.ttl",
            "/data.trig",
            "/data.nt.gz",
            "/ontology.ttl",
            "/documents.bib",
            "/documents.csl.json",
            "/assets/entente.css",
            "/assets/icon.svg");

    private final Edition edition;
    private final Words words;
    private final Renderer renderer = new Renderer();
    private final Path folder;
    private int written;

    private SiteWriter(Edition edition, Words words, Path folder) {
        this.edition = edition;
        this.words = words;
        this.folder = folder;
    }

    /// Writes the site of an edition.
    ///
    /// @return how many files it has
    /// @throws FileTroubleException where it cannot be written, or where something else is there
    public static int write(Edition edition, Words words, Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            mustBeFree(whole);
            SiteWriter writer = new SiteWriter(
                    edition.withVersion(FolderState.of(edition.dossier().root()).version()), words, part);
            try {
                edition.read(() -> {
                    writer.all();
                    return writer;
                });
                Files.writeString(
                        part.resolve(MARKER), "Written by entente export --site, which may replace this folder.\n");
                replace(whole, part);
            } finally {
                delete(part);
            }
            return writer.written;
        } catch (IOException e) {
            throw new FileTroubleException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    private static void mustBeFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        boolean free = Files.isDirectory(target) && Files.exists(target.resolve(MARKER));
        if (!free && Files.isDirectory(target)) {
            try (Stream<Path> content = Files.list(target)) {
                free = content.findAny().isEmpty();
            }
        }
        if (!free) {
            throw new IOException("it is there already, and is no site that this command wrote");
        }
    }

    private static void replace(Path whole, Path part) throws IOException {
        Path old = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".old");
        if (Files.exists(whole)) {
            Files.move(whole, old);
        }
        Files.move(part, whole);
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void all() {
        PAGES.forEach(this::page);
        for (NamedQuery query : edition.inquiry().catalogue().all()) {
            page("/queries/" + query.name());
            if (QueryPages.isAskable(query, Map.of())) {
                for (String format : QueryPages.FORMATS) {
                    byte[] bytes = QueryData.bytes(edition, query, Map.of(), format);
                    file("/queries/" + query.name() + "." + format, out -> out.write(bytes));
                }
            }
        }
        for (String path : things()) {
            page("/page/" + path);
            EntityData.TYPES.keySet().forEach(suffix -> file("/data/" + path + "." + suffix));
            for (String suffix : List.of(Bibliography.BIBTEX, Bibliography.CSL)) {
                String file = "/data/" + path + "." + suffix;
                new SiteFiles(edition).at(file, setting(file)).ifPresent(cited -> file(file, cited.body()));
            }
        }
        FILES.forEach(this::file);
        edition.dossier().description().tables().forEach(table -> file("/data/" + table));
    }

    /// The paths of all things that have a page, below the base.
    private List<String> things() {
        String base = edition.dossier().base();
        List<String> paths = new ArrayList<>();
        edition.graph()
                .find(Node.ANY, NodeFactory.createURI(Vocabulary.TYPE), Node.ANY)
                .forEachRemaining(triple -> {
                    String iri =
                            triple.getSubject().isURI() ? triple.getSubject().getURI() : "";
                    if (iri.startsWith(base) && iri.substring(base.length()).matches("[^/?#]+/[^/?#]+")) {
                        paths.add(iri.substring(base.length()));
                    }
                });
        return paths.stream().distinct().sorted().toList();
    }

    private Setting setting(String path) {
        return new Setting(edition, words, new FileLinks(edition.dossier().base(), path));
    }

    private void page(String path) {
        Setting setting = setting(path);
        Optional<? extends Page> page = new Pages(setting).at(path, Map.of());
        if (page.isEmpty()) {
            throw new IllegalStateException("no page " + path);
        }
        String html = renderer.html(page.get(), Frame.of(setting, path, ""));
        file(FileLinks.fileOf(path), out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
    }

    private void file(String path) {
        SiteFiles.File file = new SiteFiles(edition)
                .at(path, setting(path))
                .orElseThrow(() -> AskException.usage("there is no file " + path, null));
        file(path, file.body());
    }

    private void file(String path, Reply.Body body) {
        Path target = folder.resolve(path.substring(1));
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                body.writeTo(out);
            }
        } catch (IOException e) {
            throw new FileTroubleException("cannot write " + path + ": " + e.getMessage(), e);
        }
        written++;
    }
}
