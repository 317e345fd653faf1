package dev.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files of `ontology/` and `queries/`: those packed with the program, and over them the dossier's own. A file of
/// the dossier with the same relative name replaces the packed one.
public final class Layers {
    private static final String PACKED = "entente/";
    private static final List<String> FOLDERS = List.of("ontology", "queries");
    private static final List<String> SUFFIXES = List.of(".rq", ".ttl", ".properties");

    /// Relative name, such as `queries/visits.rq`, to the file; or null for a packed one.
    private final SortedMap<String, @Nullable Path> files;

    private Layers(SortedMap<String, @Nullable Path> files) {
        this.files = files;
    }

    /// The packed files alone.
    public static Layers packed() {
        return new Layers(packedFiles());
    }

    static Layers over(Path dossier) {
        SortedMap<String, @Nullable Path> files = packedFiles();
        for (String folder : FOLDERS) {
            addFolder(dossier, dossier.resolve(folder), files);
        }
        return new Layers(files);
    }

    /// The names below `folder` that end in `suffix`, in name order.
    ///
    /// @param folder such as `ontology/rules`; only its own files, not those of folders in it
    public List<String> names(String folder, String suffix) {
        return files.tailMap(folder + "/").keySet().stream()
                .takeWhile(name -> name.startsWith(folder + "/"))
                .filter(name -> name.endsWith(suffix) && name.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /// The folders directly in `folder`, in name order: such as `queries/checks`.
    public List<String> folders(String folder) {
        return files.tailMap(folder + "/").keySet().stream()
                .takeWhile(name -> name.startsWith(folder + "/"))
                .filter(name -> name.indexOf('/', folder.length() + 1) > 0)
                .map(name -> name.substring(0, name.indexOf('/', folder.length() + 1)))
                .distinct()
                .toList();
    }

    /// Whether there is a file of this name.
    public boolean contains(String name) {
        return files.containsKey(name);
    }

    /// The text of a file, read as UTF-8.
    ///
    /// @throws IllegalArgumentException where there is none of this name
    public String text(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no file " + name);
        }
        Path own = files.get(name);
        try {
            return own == null ? packedText(name) : Files.readString(own);
        } catch (CharacterCodingException e) {
            throw new FileTroubleException("cannot read " + name + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new FileTroubleException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private static String packedText(String name) throws IOException {
        try (InputStream in = Layers.class.getResourceAsStream("/" + PACKED + name)) {
            if (in == null) {
                throw new IllegalStateException("packed file is gone: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SortedMap<String, @Nullable Path> packedFiles() {
        Path home = home();
        SortedMap<String, @Nullable Path> files = new TreeMap<>();
        try {
            if (Files.isRegularFile(home)) {
                try (ZipFile jar = new ZipFile(home.toFile())) {
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(PACKED) && !name.endsWith("/"))
                            .forEach(name -> files.put(name.substring(PACKED.length()), null));
                }
            } else {
                addFolder(home.resolve(PACKED), home.resolve(PACKED), files);
                files.replaceAll((name, path) -> null);
            }
        } catch (IOException e) {
            throw new FileTroubleException("cannot read the program's own files in " + home, e);
        }
        return files;
    }

    /// The jar, or the folder of compiled classes, that this class comes from.
    static Path home() {
        try {
            return Path.of(Layers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know its own place", e);
        }
    }

    /// Adds what lies below `folder` by its name relative to `root`. Expected answers are no part of a dossier.
    private static void addFolder(Path root, Path folder, SortedMap<String, @Nullable Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> SUFFIXES.stream().anyMatch(file.toString()::endsWith))
                    .forEach(file -> files.put(name(root, file), file));
        } catch (IOException e) {
            throw new FileTroubleException("cannot list " + folder, e);
        }
    }

    /// With forward slashes on every system.
    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
