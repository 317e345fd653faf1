package dev.entente.cli;

import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /// The address to start from; ends the command where there is no such file.
    URI start(String input) {
        if (isRemote(input)) {
            return address(input);
        }
        if (Files.isDirectory(Path.of(input))) {
            throw UserError.unreachable(input + " is a folder", "name the metadata document or the table in it");
        }
        if (Files.isDirectory(Path.of(input))) {
            throw UserError.unreachable(input + " is a folder", "name a table in it, or its metadata");
        }
        if (!Files.isRegularFile(Path.of(input))) {
            throw UserError.unreachable("no such file: " + input, null);
        }
        return fetcher(input).url(Path.of(input));
    }

    private static URI address(String input) {
        try {
            return new URI(input);
        } catch (URISyntaxException e) {
            throw UserError.usage("\"" + input + "\" is not a URL: " + e.getReason(), null);
        }
    }

    /// Reads below the folder of the input, and no file at all where that is on the web.
    LocalFetcher fetcher(String input) {
        LocalFetcher local =
                isRemote(input) ? LocalFetcher.ofNone() : beside(Path.of(input).toAbsolutePath());
        LocalFetcher outer = outside ? local.allowingOutside() : local;
        return remote ? outer.allowingRemote() : outer;
    }

    /// Files are shown as they are seen from here, and by their whole path where they lie elsewhere.
    private static LocalFetcher beside(Path input) {
        Path folder = input.normalize().resolveSibling("");
        return LocalFetcher.in(folder).shownFrom(Path.of(""));
    }

    /// Does something with the tables; what cannot be read ends the command, whatever it was about to write.
    static <T> T reading(Reading<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw UserError.unreachable("no such file: " + e.getFile(), null);
        } catch (AccessDeniedException e) {
            throw UserError.unreachable("no permission: " + e.getFile(), null);
        } catch (IOException e) {
            throw UserError.unreachable(String.valueOf(e.getMessage()), null);
        }
    }

    /// Reads tables.
    @FunctionalInterface
    interface Reading<T> {
        T run() throws IOException;
    }

    private static boolean isRemote(String input) {
        return input.startsWith("http://") || input.startsWith("https://");
    }
}
