package dev.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// What something was made of, by content. Two checksums of different kinds make 64 bits; the machine itself computes
/// both, so that reading everything anew at each start costs next to nothing.
public final class Fingerprint {
    /// Where those files of a dossier lie that have a say in its dataset.
    static final List<String> FOLDERS = List.of("data", "ontology");

    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();
    private final byte[] buffer = new byte[1 << 16];

    private Fingerprint() {}

    /// That of this program: its jar, which holds the versions of its libraries, too. Nothing where it runs from a
    /// folder of classes, or cannot be read.
    static Optional<String> ofProgram() {
        Path jar = Layers.home();
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        Fingerprint print = new Fingerprint();
        try {
            print.add("program", jar);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(print.text());
    }

    /// That of a dossier's tables and ontology; nothing where a file cannot be read.
    static Optional<String> ofDossier(Path root) {
        Fingerprint print = new Fingerprint();
        try {
            for (String folder : FOLDERS) {
                if (Files.isDirectory(root.resolve(folder))) {
                    print.addFolder(root, root.resolve(folder));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(print.text());
    }

    /// That of some files of a dossier and of this program: the same in another folder, and for files that were touched
    /// and restored. What cannot be read counts as empty.
    ///
    /// @param files below the root, in the order that counts
    public static String ofFiles(Path root, List<Path> files) {
        Fingerprint print = new Fingerprint();
        print.update(ofProgram().orElseGet(Fingerprint::ofClasses).getBytes(StandardCharsets.UTF_8));
        for (Path file : files) {
            try {
                print.add(file.toString().replace('\\', '/'), root.resolve(file));
            } catch (IOException gone) {
                // Whoever builds the dossier tells of it.
            }
        }
        return print.text();
    }

    /// A folder of classes, as of one who works on the program, by the time of its last change.
    private static String ofClasses() {
        try {
            return Files.getLastModifiedTime(Layers.home()).toString();
        } catch (IOException unknown) {
            return "";
        }
    }

    static String ofText(String text) {
        Fingerprint print = new Fingerprint();
        print.update(text.getBytes(StandardCharsets.UTF_8));
        return print.text();
    }

    private void addFolder(Path root, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            add(root.relativize(file).toString(), file);
        }
    }

    private void add(String name, Path file) throws IOException {
        update((name + '\0' + Files.size(file) + '\0').getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                one.update(buffer, 0, read);
                other.update(buffer, 0, read);
            }
        }
    }

    private void update(byte[] bytes) {
        one.update(bytes);
        other.update(bytes);
    }

    private String text() {
        return Long.toHexString(one.getValue()) + '-' + Long.toHexString(other.getValue());
    }
}
