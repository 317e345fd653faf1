package dev.entente.cli;

import dev.entente.csvw.FetchedOnce;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What a command may read beside the file it was given, when that file is a table or describes some.
final class TableInput {
    @Option(names = "--allow-remote", description = "Read http and https addresses, too.")
    private boolean remote;

    @Option(names = "--allow-outside", description = "Read files outside the folder of the first, too.")
    private boolean outside;

    /// Whether anything was allowed that only tables need.
    boolean isWidened() {
        return remote || outside;
    }

    /// Reads tables from a file or an address on; what cannot be read ends the command, whatever it was about to write.
    ///
    /// @param target the file that the command is about to write, which must be none of those that are read
    <T> T reading(String input, Optional<Path> target, Reading<T> work) {
        if (isRemote(input) && !remote) {
            throw UserError.usage(
                    "refused to read " + input, "allow remote documents (--allow-remote), or use a local copy");
        }
        LocalFetcher local =
                isRemote(input) ? LocalFetcher.ofNone() : beside(file(input).toAbsolutePath());
        LocalFetcher outer = outside ? local.allowingOutside() : local;
        LocalFetcher wide = remote ? outer.allowingRemote() : outer;
        URI start = isRemote(input) ? address(input) : wide.url(plain(file(input), input));
        try (FetchedOnce once = new FetchedOnce(wide)) {
            Fetcher fetcher = target.isEmpty() ? once : new SparedFile(once, wide, target.get());
            if (!fetcher.exists(start)) {
                throw UserError.unreachable("there is no file " + input, null);
            }
            return work.run(start, fetcher);
        } catch (NoSuchFileException e) {
            throw UserError.unreachable("no such file: " + e.getFile(), null);
        } catch (AccessDeniedException e) {
            throw UserError.unreachable("no permission: " + e.getFile(), null);
        } catch (IOException e) {
            throw UserError.unreachable(String.valueOf(e.getMessage()), null);
        }
    }

    private static Path file(String input) {
        if (input.isEmpty()) {
            throw UserError.usage("the name of the file is empty", "name a table, or its metadata");
        }
        if (!input.startsWith("file:")) {
            return Path.of(input);
        }
        try {
            return Path.of(address(input));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw UserError.usage("\"" + input + "\" names no file: " + e.getMessage(), "write file:/// and the path");
        }
    }

    /// The same file; ends the command where it is none that can be opened more than once.
    private static Path plain(Path file, String input) {
        if (Files.isDirectory(file)) {
            throw UserError.unreachable(input + " is a folder", "name a table in it, or its metadata");
        }
        if (!Files.exists(file)) {
            throw UserError.unreachable("no such file: " + input, null);
        }
        if (!Files.isRegularFile(file)) {
            throw UserError.unreachable(
                    input + " is a pipe or a device, and a table is opened more than once", "save it as a file first");
        }
        return file;
    }

    private static URI address(String input) {
        try {
            return new URI(input);
        } catch (URISyntaxException e) {
            throw UserError.usage("\"" + input + "\" is not a URL: " + e.getReason(), null);
        }
    }

    /// Files are shown as they are seen from here, and by their whole path where they lie elsewhere.
    private static LocalFetcher beside(Path input) {
        Path folder = input.normalize().resolveSibling("");
        return LocalFetcher.in(folder).shownFrom(Path.of(""));
    }

    /// Reads tables from a start on.
    @FunctionalInterface
    interface Reading<T> {
        T run(URI start, Fetcher fetcher) throws IOException;
    }

    private static boolean isRemote(String input) {
        return input.startsWith("http://") || input.startsWith("https://");
    }
}
