package dev.entente.serve;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.zip.CRC32C;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(program().getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[1 << 16];
            for (Path input : inputs) {
                digest.update(('\0' + input.toString().replace('\\', '/') + '\0').getBytes(StandardCharsets.UTF_8));
                read(root.resolve(input), buffer, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What cannot be read is told of by whoever builds the dossier.
    private static void read(Path file, byte[] buffer, MessageDigest digest) {
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException gone) {
            digest.update((byte) 0);
        }
    }

    /// Its jar by content; a folder of classes, as of one who works on it, by the time of its last change.
    private static String program() {
        CodeSource source = FolderState.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path home = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(home)) {
                return Files.getLastModifiedTime(home).toString();
            }
            CRC32C sum = new CRC32C();
            sum.update(Files.readAllBytes(home));
            return Long.toHexString(sum.getValue());
        } catch (IOException | URISyntaxException unknown) {
            return source.getLocation().toString();
        }
    }
}
