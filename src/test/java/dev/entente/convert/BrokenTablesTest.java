package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Broken inputs, each in a folder that is named after its fault, with what is said of it in `findings.txt`.
class BrokenTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken/tables");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void thereAreAtLeastTwentyFive() throws IOException {
        assertTrue(cases().count() >= 25);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFaultIsToldWithPlaceCauseAndCure(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        Path golden = folder.resolve("findings.txt");
        String told = told(folder);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told);
        }
        assertEquals(Files.readString(golden), told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void convertingEndsWithoutAnException(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        LocalFetcher fetcher = LocalFetcher.in(folder);
        List<Diagnostic> found = new ArrayList<>();
        Summary summary = Csvw.convert(
                fetcher.url(start(folder)),
                ConvertOptions.STANDARD.withKeys(true),
                fetcher,
                StreamRDFLib.sinkNull(),
                found::add);
        assertEquals(found.size(), summary.errors() + summary.warnings());
        assertTrue(!found.isEmpty());
    }

    private static String told(Path folder) throws IOException {
        LocalFetcher fetcher = LocalFetcher.in(folder);
        List<Diagnostic> found = new ArrayList<>();
        Csvw.validate(fetcher.url(start(folder)), ConvertOptions.STANDARD, fetcher, found::add);
        String told = found.stream().map(Report::text).collect(Collectors.joining("\n", "", "\n"));
        return told.replace(folder.toAbsolutePath().normalize().toString(), "FOLDER")
                .replace(Path.of("").toAbsolutePath().toString(), "PROJECT");
    }

    private static Path start(Path folder) {
        Path metadata = folder.resolve("csv-metadata.json");
        return Files.exists(metadata) ? metadata : folder.resolve("visits.csv");
    }
}
