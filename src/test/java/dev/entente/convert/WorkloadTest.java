package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shared conversion workload: its metadata, the first ten thousand of its rows, and the bytes that come of them.
class WorkloadTest {
    private static final int ROWS = 10_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> TYPES =
            List.of("StateVisit", "Meeting", "Banquet", "Telegram", "Communique", "Vote", "Treaty", "Protest");
    private static final List<String> PLACES = List.of(
            "Beijing",
            "Tirana",
            "Phnom_Penh",
            "Paris",
            "New_York",
            "Belgrade",
            "Hanoi",
            "Moscow",
            "Bucharest",
            "Pyongyang",
            "Algiers",
            "Havana");
    private static final List<String> WORDS = List.of(
            "delegation",
            "premier",
            "foreign",
            "minister",
            "received",
            "talks",
            "solidarity",
            "congratulated",
            "government",
            "union",
            "friendship",
            "treaty",
            "banquet",
            "speech",
            "statement",
            "assembly",
            "resolution",
            "recognised",
            "ambassador",
            "credentials");

    private long state = 88_172_645_463_325_252L;

    @Test
    void theWorkloadBecomesTheSameBytesAsTheBareProgramMakes(@TempDir Path folder)
            throws IOException, NoSuchAlgorithmException {
        Path metadata = Path.of(System.getProperty("entente.shared", "../shared"), "workload/events.csv-metadata.json");
        Assumptions.assumeTrue(
                Files.isRegularFile(metadata), "skipped: the shared workload is not there (-Dentente.shared=DIR)");
        Path copy = Files.copy(metadata, folder.resolve("events.csv-metadata.json"));
        Files.writeString(folder.resolve("events.csv"), rows());
        MessageDigest digest = MessageDigest.getInstance("MD5");
        LocalFetcher fetcher = LocalFetcher.in(folder);
        Summary summary;
        try (OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NTRIPLES);
            out.start();
            summary = Csvw.convert(
                    fetcher.url(copy),
                    ConvertOptions.STANDARD.withMode(Mode.MINIMAL).withKeys(true),
                    fetcher,
                    out,
                    finding -> {});
            out.finish();
        }
        assertEquals(new Summary(1, ROWS, 97_984, 0, 0), summary);
        assertEquals("308fa7d614d3fa638d35af0920e301db", HexFormat.of().formatHex(digest.digest()));
    }

    /// Row for row what the workload's generator writes.
    private String rows() {
        StringBuilder text = new StringBuilder("id,title,date,type,place,participants,attendance,score\r\n");
        for (int i = 1; i <= ROWS; i++) {
            String title = title();
            String date = random(10) == 0
                    ? ""
                    : LocalDate.of(1970, 1, 1).plusDays(random(5800)).format(DATE);
            StringJoiner participants = new StringJoiner(";");
            for (int k = 1 + random(5); k > 0; k--) {
                participants.add("P%05d".formatted(random(20_000)));
            }
            String attendance = random(10) == 0 ? "" : Integer.toString(1 + random(500));
            String score = "%d.%02d".formatted(random(100), random(100));
            text.append("E%07d,%s,%s,%s,%s,%s,%s,%s\r\n"
                    .formatted(
                            i,
                            title,
                            date,
                            TYPES.get(random(8)),
                            PLACES.get(random(12)),
                            participants,
                            attendance,
                            score));
        }
        return text.toString();
    }

    private String title() {
        StringJoiner words = new StringJoiner(" ");
        for (int k = 4 + random(5); k > 0; k--) {
            words.add(WORDS.get(random(20)));
        }
        String sentence = Character.toUpperCase(words.toString().charAt(0))
                + words.toString().substring(1);
        return switch (random(20)) {
            case 0 -> "\"%s, \"\"%s\"\" and %s\"".formatted(sentence, WORDS.get(random(20)), WORDS.get(random(20)));
            case 1 -> "\"%s, Shqipëri–Kampuchéa\"".formatted(sentence);
            default -> sentence;
        };
    }

    /// A xorshift generator.
    private int random(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) Long.remainderUnsigned(state, bound);
    }
}
