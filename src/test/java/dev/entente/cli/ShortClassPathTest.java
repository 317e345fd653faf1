package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.Dossier;
import dev.entente.query.Catalogue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the launcher starts for short commands has neither TDB2 nor SHACL nor a server on its class path.
class ShortClassPathTest {
    private static final Pattern LEFT_OUT =
            Pattern.compile("(jena-(tdb\\d|dboe-.*|shacl|fuseki-.*|rdfpatch|shex|rdfconnection|cmds)|jetty-.*)-\\d.*");

    @Test
    void everyNamedQueryIsAnsweredWithoutWhatStoresAndServersNeed() throws Exception {
        String said = inAnotherProcess();
        assertEquals("", said);
    }

    private static String inAnotherProcess() throws IOException, InterruptedException {
        String whole = System.getProperty("java.class.path");
        assertTrue(whole.contains("jena-tdb2-"), whole);
        String path = Arrays.stream(whole.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !LEFT_OUT.matcher(Path.of(entry).getFileName().toString())
                        .matches())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        ShortClassPathTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    /// Asks every named query whole and limited; ends with 1 where one cannot be answered at all.
    public static void main(String[] arguments) {
        boolean failed = false;
        for (String name : Catalogue.of(Dossier.find(Path.of("")).layers()).names()) {
            for (String limit : new String[] {"3", "1000"}) {
                Session session = Session.of("query", name, "--limit", limit);
                if (session.code() != 0 && session.code() != 2) { // 2: an argument is wanted
                    System.out.println(name + ": " + session.code() + " " + session.err());
                    failed = true;
                }
            }
        }
        System.exit(failed ? 1 : 0);
    }
}
