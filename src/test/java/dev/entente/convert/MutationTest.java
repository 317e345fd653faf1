package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.csvw.Fetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tables and metadata with a few bytes changed at random: whatever comes of it is said, and nothing is thrown.
class MutationTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken/tables");
    private static final String SITE = "http://example.org/";
    private static final byte[] INSERTED = "\"\",;\n\r{}[]:#_%0.é\0 ".getBytes(StandardCharsets.UTF_8);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrongIsAFinding(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> site = site(random);
        Fetcher fetcher = uri -> Optional.ofNullable(site.get(uri.toString().replace(SITE, "")))
                .map(bytes -> Fetcher.Fetched.of(new ByteArrayInputStream(bytes)));
        URI start = URI.create(SITE + (site.containsKey("csv-metadata.json") ? "csv-metadata.json" : "visits.csv"));
        ConvertOptions options = ConvertOptions.STANDARD.withKeys(true).withRowProvenance(true);
        for (Purpose purpose : Purpose.values()) {
            List<Diagnostic> found = new ArrayList<>();
            Summary summary =
                    Csvw.convert(start, options.withPurpose(purpose), fetcher, StreamRDFLib.sinkNull(), found::add);
            assertEquals(found.size(), summary.errors() + summary.warnings());
            found.forEach(Report::text);
        }
    }

    private static Map<String, byte[]> site(Random random) throws IOException {
        Map<String, byte[]> site = new HashMap<>();
        try (Stream<Path> cases = Files.list(FOLDER)) {
            List<Path> sorted = cases.sorted().toList();
            Path folder = sorted.get(random.nextInt(sorted.size()));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    site.put(file.getFileName().toString(), mutated(Files.readAllBytes(file), random));
                }
            }
        }
        return site;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(4); i > 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = INSERTED[random.nextInt(INSERTED.length)];
        }
        return changed;
    }
}
