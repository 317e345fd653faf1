package dev.entente.cli;

import dev.entente.csvw.Fetcher;
import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Ends the command before a file is read that it is about to write over.
///
/// @param local knows the files of this machine
/// @param target the file to be written
record SparedFile(Fetcher next, LocalFetcher local, Path target) implements Fetcher {
    @Override
    public Optional<Fetched> fetch(URI uri) throws IOException {
        spare(uri);
        return next.fetch(uri);
    }

    @Override
    public boolean exists(URI uri) throws IOException {
        spare(uri);
        return next.exists(uri);
    }

    @Override
    public String label(URI uri) {
        return next.label(uri);
    }

    private void spare(URI uri) throws IOException {
        Path file = local.file(uri).orElse(null);
        if (file != null && Files.exists(file) && Files.exists(target) && Files.isSameFile(file, target)) {
            throw UserError.usage(target + " is read here, and would be written over", "name another file after -o");
        }
    }
}
