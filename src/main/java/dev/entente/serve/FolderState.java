package dev.entente.serve;

import dev.entente.graph.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Names, sizes and times of the files a dossier is made of: two that are equal stand for the same content. These tell
/// cheaply and often whether anything changed; the version, of which that is asked, is made of the content itself.
///
/// @param root of the dossier
/// @param files one line a file, in name order
/// @param inputs the same files, below the root
/// @param folders those that hold them
record FolderState(Path root, List<String> files, List<Path> inputs, List<Path> folders) {
    private static final List<String> PARTS = List.of("data", "ontology", "queries");

    FolderState {
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
        folders = List.copyOf(folders);
    }

    /// How the files are now. What vanishes while it is looked at is taken as gone.
    static FolderState of(Path root) {
        List<String> files = new ArrayList<>();
        List<Path> inputs = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String part : PARTS) {
            try (Stream<Path> found = Files.walk(root.resolve(part), FileVisitOption.FOLLOW_LINKS)) {
                found.sorted().forEach(path -> add(root, path, files, inputs, folders));
            } catch (IOException | UncheckedIOException gone) {
                files.add(part + " cannot be listed");
            }
        }
        return new FolderState(root, files, inputs, folders);
    }

    private static void add(Path root, Path path, List<String> files, List<Path> inputs, List<Path> folders) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                folders.add(path);
            } else if (isInput(path)) {
                files.add(root.relativize(path) + " " + attributes.size() + " " + attributes.lastModifiedTime());
                inputs.add(root.relativize(path));
            }
        } catch (IOException gone) {
            files.add(path + " cannot be read");
        }
    }

    /// Editors leave copies and locks beside what they edit.
    private static boolean isInput(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && !name.endsWith("~");
    }

    /// A short text that differs where the content of the files does, or the program that reads them; the same in
    /// another folder, and for files that were touched and restored.
    String version() {
        return Fingerprint.ofFiles(root, inputs);
    }
}
