package dev.entente.graph;

import java.nio.file.Path;

/// There is no dossier here, nor in any folder above.
public final class NoDossierException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoDossierException(Path from) {
        super("no dossier here: neither " + from + " nor a folder above it has " + Dossier.METADATA);
    }

    /// What to do about it.
    public String hint() {
        return "change to the folder of a dossier, or name it with -C DIR";
    }
}
