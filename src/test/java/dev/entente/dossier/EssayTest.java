package dev.entente.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No sentence of the essay is in the repository: its runs of eight words are known by their hashes, and none of them
/// stands anywhere but in the wordings that are listed with a reason.
class EssayTest {
    private static final int LONGEST_CUE = 5;
    private static final Path HASHES = Path.of("src/test/resources/essay-runs.sha");
    private static final Path EXCEPTIONS = Path.of("src/test/resources/essay-exceptions.txt");
    private static final int LONGEST_WORDING = 16;
    private static final String INVENTED =
            "Nine grey herons crossed the frozen lake at noon while the ferryman counted them twice.";

    @Test
    void noFileOfTheRepositoryHasEightWordsInARowOfTheEssay() throws IOException {
        WordRuns essay =
                WordRuns.of(committedHashes(), exceptions().map(Wording::text).toList());
        assertEquals(List.of(), repeats(essay, Path.of("")));
    }

    @Test
    void theHashesAreThoseOfTheEssay() throws IOException {
        Path text = Path.of(System.getProperty("entente.shared", "../shared"), "essay", "essay.txt");
        assumeTrue(Files.isReadable(text), "the essay is not shipped");
        assertEquals(WordRuns.hashesOf(Files.readString(text)), committedHashes());
    }

    @Test
    void theWordingOfADateStandsInTheEssay() throws IOException {
        Path text = Path.of(System.getProperty("entente.shared", "../shared"), "essay", "essay.txt");
        assumeTrue(Files.isReadable(text), "the essay is not shipped");
        String essay = plain(Files.readString(text));
        List<String> ours = Tables.everyRowWith("dateWording").stream()
                .filter(row -> !essay.contains(plain(row.get("dateWording")))
                        || row.get("dateWording").split(" ").length > LONGEST_CUE)
                .map(row -> row + ": " + row.get("dateWording"))
                .toList();
        assertEquals(List.of(), ours, "no words of the source, or too many");
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exceptions")
    void anExceptionIsShortHasAReasonAndIsNeeded(Wording exception) throws IOException {
        Set<String> hashes = committedHashes();
        assertTrue(!exception.reason().isBlank(), "no reason is given");
        assertTrue(exception.text().split("[^\\p{L}\\p{N}]+").length <= LONGEST_WORDING, "a sentence, not a title");
        assertTrue(WordRuns.hashesOf(exception.text()).stream().anyMatch(hashes::contains), "not in the essay");
    }

    @Test
    void aRunIsFoundAcrossTheLinesOfAComment(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Bird.java"), """
                /// One line before.
                /// He wrote that nine grey herons crossed
                /// the frozen lake at dawn.
                """);
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        assertEquals(
                List.of("Bird.java:2: nine grey herons crossed the frozen lake at"),
                repeats(WordRuns.of(WordRuns.hashesOf(INVENTED), List.of()), folder));
    }

    @Test
    void sevenWordsInARowAreNoSentence(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("birds.csv"), "1,Nine grey herons crossed the frozen lake\n");
        assertEquals(List.of(), repeats(WordRuns.of(WordRuns.hashesOf(INVENTED), List.of()), folder));
    }

    @Test
    void anExceptionCoversWhatLiesInsideItAndNothingMore(@TempDir Path folder) throws IOException {
        WordRuns runs =
                WordRuns.of(WordRuns.hashesOf(INVENTED), List.of("Grey Herons crossed the frozen lake at noon"));
        Path file = folder.resolve("birds.txt");
        Files.writeString(file, "Grey herons crossed the frozen lake at noon, and stayed.\n");
        assertEquals(List.of(), repeats(runs, folder));
        Files.writeString(file, "Grey herons crossed the frozen lake at noon while all slept.\n");
        assertEquals(List.of("birds.txt:1: herons crossed the frozen lake at noon while"), repeats(runs, folder));
    }

    private static List<String> repeats(WordRuns runs, Path root) {
        return RepositoryFiles.below(root).stream()
                .flatMap(file -> RepositoryFiles.text(root.resolve(file)).stream()
                        .flatMap(text -> runs.repeatedIn(text).stream())
                        .map(run -> file + ":" + run.line() + ": " + run.words()))
                .toList();
    }

    private static Set<String> committedHashes() throws IOException {
        return lines(HASHES).collect(toCollection(TreeSet::new));
    }

    /// A wording of the essay that may be repeated, and why.
    record Wording(String text, String reason) {}

    static Stream<Wording> exceptions() throws IOException {
        return lines(EXCEPTIONS).map(line -> line.split(" \\| ", 2)).map(parts -> new Wording(parts[0], parts[1]));
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, UTF_8).stream().filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
