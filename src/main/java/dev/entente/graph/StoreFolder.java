package dev.entente.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of a store. The file `CURRENT` names the generation in use, `gen-NNNN`; a build writes the next one under
/// another name, and it counts only once `CURRENT` names it. A build that was killed leaves nothing that is ever read.
///
/// @param root the folder
record StoreFolder(Path root) {
    private static final String CURRENT = "CURRENT";
    private static final Pattern GENERATION = Pattern.compile("gen-([0-9]{4,9})");
    private static final String UNFINISHED = ".building";
    private static final String OLD = ".old";

    /// The generation that is in use, where there is one.
    ///
    /// @throws StoreException where `CURRENT` names none
    Optional<Path> current() {
        String name;
        try {
            name = Files.readString(root.resolve(CURRENT)).strip();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FileTroubleException("cannot read " + root.resolve(CURRENT) + ": " + e.getMessage(), e);
        }
        if (!GENERATION.matcher(name).matches() || !Files.isDirectory(root.resolve(name))) {
            throw StoreException.damaged("its file CURRENT names no generation that is there", this);
        }
        return Optional.of(root.resolve(name));
    }

    /// Where the next generation is written.
    Path unfinished() {
        long last = names().stream()
                .map(GENERATION::matcher)
                .filter(Matcher::lookingAt)
                .mapToLong(name -> Long.parseLong(name.group(1)))
                .max()
                .orElse(0);
        return root.resolve(String.format(Locale.ROOT, "gen-%04d", last + 1) + UNFINISHED);
    }

    /// Makes a finished generation the one in use. What it holds must be on the disk.
    ///
    /// @return its folder from now on
    Path publish(Path unfinished) throws IOException {
        String name = unfinished.getFileName().toString().replace(UNFINISHED, "");
        Files.move(unfinished, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        flush(root);
        AtomicFile.write(root.resolve(CURRENT), out -> out.write((name + "\n").getBytes(StandardCharsets.UTF_8)));
        flush(root);
        return root.resolve(name);
    }

    /// Removes what killed builds have left, and the generations before the one in use that nobody reads. Only for
    /// whoever holds the lock of a build.
    void clean() {
        String inUse = current().map(path -> path.getFileName().toString()).orElse("");
        for (String name : names()) {
            Path path = root.resolve(name);
            if (name.endsWith(UNFINISHED) || name.endsWith(OLD)) {
                delete(path);
            } else if (GENERATION.matcher(name).matches() && !name.equals(inUse)) {
                putAside(path).ifPresent(StoreFolder::delete);
            } else if (name.startsWith("." + CURRENT)) {
                delete(path);
            }
        }
    }

    /// Renames a generation, so that nobody opens it, unless somebody has it open.
    private Optional<Path> putAside(Path generation) {
        return StoreLock.whilePinning(root, () -> {
            if (StoreLock.isOpen(generation)) {
                return Optional.empty();
            }
            Path aside = generation.resolveSibling(generation.getFileName() + OLD);
            Files.move(generation, aside, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(aside);
        });
    }

    private List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new FileTroubleException("cannot list " + root + ": " + e.getMessage(), e);
        }
    }

    /// Deletes a file, or a folder with all in it.
    static void delete(Path path) {
        try {
            if (Files.exists(path)) {
                Files.walkFileTree(path, new Deletion());
            }
        } catch (IOException e) {
            throw new FileTroubleException("cannot delete " + path + ": " + e.getMessage(), e);
        }
    }

    /// Brings a file or the names in a folder onto the disk.
    static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
