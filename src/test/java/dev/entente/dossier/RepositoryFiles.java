package dev.entente.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of a repository: what git keeps or would keep, or all of its folders where git is not there.
final class RepositoryFiles {
    private static final Set<String> NOT_KEPT = Set.of(".git", "target");

    private RepositoryFiles() {}

    /// All files below `root` that are kept, in order, relative to it.
    static List<Path> below(Path root) {
        List<Path> tracked = tracked(root);
        return tracked.isEmpty() ? walked(root) : tracked;
    }

    /// The text of a file, or nothing where it is not text.
    static Optional<String> text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tracked(Path root) {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), UTF_8);
            if (git.waitFor() != 0 || names.isEmpty()) {
                return List.of();
            }
            return Stream.of(names.split("\0"))
                    .map(Path::of)
                    .filter(name -> Files.isRegularFile(root.resolve(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> walked(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(file -> !NOT_KEPT.contains(file.getName(0).toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
