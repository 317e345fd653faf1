package dev.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files that the dataset of a dossier is built from: metadata, tables, ontology, vocabularies and rules, those
/// packed with the program too.
final class Inputs {
    private final Dossier dossier;

    Inputs(Dossier dossier) {
        this.dossier = dossier;
    }

    /// SHA-256 of each, by its name in the dossier.
    SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        Stream.concat(Stream.of(Dossier.METADATA), tables()).forEach(name -> hashes.put(name, hash(name)));
        for (String folder : new String[] {"ontology", "ontology/vocabularies"}) {
            for (String name : dossier.layers().names(folder, ".ttl")) {
                hashes.put(name, hashOfText(name));
            }
        }
        for (String name : dossier.layers().names(Rules.FOLDER, ".rq")) {
            hashes.put(name, hashOfText(name));
        }
        hashes.remove(OntologyReader.SHAPES);
        return hashes;
    }

    /// How many bytes of tables there are.
    long bytes() {
        return tables().mapToLong(name -> {
                    try {
                        return Files.size(dossier.root().resolve(name));
                    } catch (IOException e) {
                        return 0;
                    }
                })
                .sum();
    }

    /// Those that can be read; the others are told of when they are.
    private Stream<String> tables() {
        Path data = dossier.metadata().resolveSibling("");
        return dossier.description().tables().stream()
                .map(url -> data.resolve(url).normalize())
                .filter(file -> file.startsWith(dossier.root()) && Files.isRegularFile(file))
                .map(file -> dossier.root().relativize(file).toString().replace('\\', '/'));
    }

    private String hashOfText(String name) {
        MessageDigest digest = sha256();
        digest.update(dossier.layers().text(name).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private String hash(String name) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(dossier.root().resolve(name))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new FileTroubleException("cannot read " + name + ": " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
