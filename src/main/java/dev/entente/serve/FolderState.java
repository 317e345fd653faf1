package dev.entente.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Names, sizes and times of the files a dossier is made of: two that are equal stand for the same content.
///
/// @param files one line a file, in name order
/// @param folders those that hold them
record FolderState(List<String> files, List<Path> folders) {
    private static final List<String> PARTS = List.of("data", "ontology", "queries");

    FolderState {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /// How the files are now. What vanishes while it is looked at is taken as gone.
    static FolderState of(Path root) {
        List<String> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String part : PARTS) {
            try (Stream<Path> found = Files.walk(root.resolve(part), FileVisitOption.FOLLOW_LINKS)) {
                found.sorted().forEach(path -> add(root, path, files, folders));
            } catch (IOException | UncheckedIOException gone) {
                files.add(part + " cannot be listed");
            }
        }
        return new FolderState(files, folders);
    }

    private static void add(Path root, Path path, List<String> files, List<Path> folders) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                folders.add(path);
            } else if (isInput(path)) {
                files.add(root.relativize(path) + " " + attributes.size() + " " + attributes.lastModifiedTime());
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

    /// A short text that differs where the files do, or the program that reads them.
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(program().getBytes(StandardCharsets.UTF_8));
            files.forEach(file -> digest.update(file.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String program() {
        CodeSource source = FolderState.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path home = Path.of(source.getLocation().toURI());
            return Files.size(home) + " " + Files.getLastModifiedTime(home);
        } catch (IOException | URISyntaxException unknown) {
            return source.getLocation().toString();
        }
    }
}
