package dev.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;

/// There is no dossier here, nor in any folder above.
public final class NoDossierException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String DATA = "data";

    private final String hint;

    NoDossierException(Path from) {
        super(message(from));
        hint = Files.isDirectory(from.resolve(DATA)) && !Files.exists(from.resolve(Dossier.METADATA))
                ? "describe the tables of " + DATA + "/ there, or name another dossier with -C DIR"
                : "change to the folder of a dossier, or name it with -C DIR";
    }

    private static String message(Path from) {
        if (!Files.exists(from)) {
            return "there is no folder " + from;
        }
        if (Files.isDirectory(from.resolve(Dossier.METADATA))) {
            return "no dossier here: " + Dossier.METADATA + " is a folder, not a file";
        }
        return Files.isDirectory(from.resolve(DATA))
                ? "no dossier here: " + from.resolve(DATA) + " has no csv-metadata.json"
                : "no dossier here: neither " + from + " nor a folder above it has " + Dossier.METADATA;
    }

    /// What to do about it.
    public String hint() {
        return hint;
    }
}
