package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.CurrentDossier;
import dev.entente.serve.CurrentDossier.Snapshot;
import dev.entente.serve.ServeOptions;
import dev.entente.serve.SparqlServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The README does what it says: each of its commands is run, and prints what stands below it.
class ReadmeTest {
    private static final Terminal HUNDRED_COLUMNS = new Terminal(true, false, false, 100);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /// A line behind `$ `, and the lines that it prints, none where the README leaves them out.
    record Example(String command, List<String> printed) {
        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> found = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                found.add(new Example(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                found.getLast().printed().add(line);
            }
        }
        return found.stream();
    }

    static Stream<Example> commands() throws IOException {
        return examples()
                .filter(example -> example.command().startsWith("./entente "))
                .filter(example -> !example.command().equals("./entente serve"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void eachCommandPrintsWhatTheReadmeShows(Example example, @TempDir Path target) {
        List<String> words = words(example.command());
        String[] arguments = words.subList(1, words.size()).stream()
                .map(word -> word.startsWith("target/")
                        ? target.resolve(word.substring(7)).toString()
                        : word)
                .toArray(String[]::new);

        Session session = Session.of(HUNDRED_COLUMNS, arguments);

        assertEquals(0, session.code(), session.err());
        assertFalse(
                session.out().isBlank()
                        && !words.contains("-o")
                        && !session.err().contains("affirmed"),
                session.err());
        if (!example.printed().isEmpty()) {
            assertEquals(example.printed(), session.out().lines().toList());
        }
    }

    @Test
    void theEndpointAnswersTheRequestOfTheReadme() throws IOException, InterruptedException {
        Example request = examples()
                .filter(example -> example.command().startsWith("curl "))
                .findFirst()
                .orElseThrow();
        List<String> words = words(request.command());
        String query = words.stream()
                .filter(word -> word.startsWith("query="))
                .findFirst()
                .orElseThrow()
                .substring("query=".length());
        DossierGraph graph = DossierGraph.open(Dossier.find(Path.of("")));
        try (SparqlServer server = SparqlServer.start(
                        CurrentDossier.of(Snapshot.of(graph, "1")), ServeOptions.STANDARD.withAddress("127.0.0.1", 0));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest post = HttpRequest.newBuilder(server.endpoint())
                    .header("Accept", "text/csv")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                    .build();
            HttpResponse<String> response = client.send(post, HttpResponse.BodyHandlers.ofString());

            assertEquals(200, response.statusCode(), response.body());
            assertEquals("label\r\nEnver Hoxha\r\n", response.body());
        }
    }

    @Test
    void theTwoCommandsComeFirst() throws IOException {
        List<String> commands = examples().map(Example::command).toList();

        assertTrue(commands.contains("./entente query who-met-whom"));
        assertTrue(commands.contains("mvn verify"));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                    .filter(word -> word != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words;
    }
}
