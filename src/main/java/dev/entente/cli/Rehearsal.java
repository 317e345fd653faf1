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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs typical commands once, printing nothing, while the launcher lets the JVM note which classes that takes.
final class Rehearsal {
    private static final List<String> CHECKS = List.of("check", "check --format json");

    private final Path folder;
    private final Snapshots snapshots;
    private final Path scratch;

    private Rehearsal(Path folder, Path scratch) {
        this.folder = folder;
        this.scratch = scratch;
        this.snapshots = Snapshots.in(scratch.resolve("snapshots"));
    }

    /// Runs them.
    ///
    /// @param args for which kind of commands an archive is wanted, and the folder of a dossier to try them on
    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("entente-rehearsal");
        try {
            new Rehearsal(Path.of(args[1]), scratch).run(args[0]);
        } finally {
            delete(scratch);
        }
    }

    private void run(String kind) throws IOException {
        switch (kind) {
            case "check" -> CHECKS.forEach(this::command);
            case "store" -> {
                String store = "--store=" + scratch.resolve("store");
                command("build " + store);
                questions().forEach(question -> command(store + " " + question));
            }
            case "serve" -> {
                command("query who-met-whom"); // leaves a snapshot
                RehearsedServer.ask(snapshots.open(snapshots.find(folder)));
                command("serve --port 99999"); // refused when all of the command is loaded
            }
            default -> questions().forEach(this::command);
        }
    }

    private List<String> questions() {
        List<String> lines = new ArrayList<>(List.of("--help", "query", ""));
        for (String name : Catalogue.of(Dossier.find(folder).layers()).names()) {
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
        return lines;
    }

    private void command(String line) {
        List<String> words = new ArrayList<>(List.of("-C", folder.toString()));
        Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        Output nowhere = new Output(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Terminal.NONE);
        Main.run(nowhere, snapshots, words.toArray(String[]::new));
    }

    private static void delete(Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
