package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.Snapshots;
import dev.entente.query.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs typical commands once, printing nothing, while the launcher lets the JVM note which classes that takes.
final class Rehearsal {
    private Rehearsal() {}

    /// Runs them.
    ///
    /// @param args for which kind of commands an archive is wanted, and the folder of a dossier to try them on
    public static void main(String[] args) throws IOException {
        Path dossier = Path.of(args[1]);
        Path scratch = Files.createTempDirectory("entente-rehearsal");
        try {
            for (String[] command : commands(args[0], dossier)) {
                List<String> line = new ArrayList<>(List.of("-C", args[1]));
                line.addAll(List.of(command));
                Output nowhere =
                        new Output(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Terminal.NONE);
                Main.run(nowhere, Snapshots.in(scratch), line.toArray(String[]::new));
            }
        } finally {
            delete(scratch);
        }
    }

    private static List<String[]> commands(String kind, Path dossier) {
        List<String> lines = new ArrayList<>(List.of("--help", "query", ""));
        if (kind.equals("check")) {
            return split(List.of("check", "check --format json"));
        }
        for (String name : Catalogue.of(Dossier.find(dossier).layers()).names()) {
            lines.add("query " + name);
        }
        lines.addAll(List.of(
                "query who-met-whom --help",
                "query who-met-whom --format json",
                "query who-met-whom --format csv",
                "query stances --limit 3 --format xml",
                "query -e SELECT(COUNT(*)AS?n){?s?p?o}",
                "query who-met-whom --sparql",
                "show ent:Stance",
                "show p01",
                "export"));
        return split(lines);
    }

    private static List<String[]> split(List<String> lines) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
