package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example in the documentation of the package compiles, and does what is said of it.
class PackageExampleTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/entente/convert/package-info.java");

    @Test
    void theExampleConvertsATable(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("csv-metadata.json"), """
                {
                  "@context": "http://www.w3.org/ns/csvw",
                  "url": "persons.csv",
                  "tableSchema": {
                    "aboutUrl": "http://example.org/person/{id}",
                    "columns": [
                      {"name": "id", "titles": "id", "suppressOutput": true},
                      {"name": "born", "titles": "born", "propertyUrl": "http://example.org/born", "datatype": "gYear"}
                    ]
                  }
                }
                """);
        Files.writeString(data.resolve("persons.csv"), "id,born\nhoxha,1908\nshehu,long ago\n");
        compile(folder, example().replace("Path.of(\"data\")", "Path.of(\"" + data + "\")"));
        assertEquals("""
                <http://example.org/person/hoxha> <http://example.org/born> "1908"^^<http://www.w3.org/2001/XMLSchema#gYear> .
                <http://example.org/person/shehu> <http://example.org/born> "long ago" .
                """, run(folder));
    }

    private static String example() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int from = lines.indexOf("/// ```java");
        int to = lines.subList(from, lines.size()).indexOf("/// ```") + from;
        assertTrue(from >= 0 && to > from, "an example");
        return lines.subList(from + 1, to).stream()
                .map(line -> line.substring(Math.min(4, line.length())))
                .collect(Collectors.joining("\n"));
    }

    private static void compile(Path folder, String example) throws IOException {
        Path file = folder.resolve("Example.java");
        Files.writeString(file, """
                import dev.entente.convert.*;
                import dev.entente.csvw.*;
                import dev.entente.diag.*;
                import java.nio.file.Path;
                import org.apache.jena.riot.Lang;
                import org.apache.jena.riot.system.StreamRDF;
                import org.apache.jena.riot.system.StreamRDFWriter;

                public class Example {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(example));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(file))
                    .call();
            assertTrue(compiled, () -> found.getDiagnostics().toString());
        }
    }

    private static String run(Path folder) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
