package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.FileTroubleException;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.Words;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site as plain files.
class SiteWriterTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Edition edition() {
        return Edition.of(DossierGraph.open(Dossier.find(Fixture.FOLDER)));
    }

    @Test
    void everyLinkLeadsToAFileAndNoneLeavesTheFolder() throws IOException {
        Path site = folder.resolve("site");
        int files = SiteWriter.write(edition(), Words.in("en"), site);
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .forEach(link -> {
                            if (!leads(page, link, site)) {
                                broken.add(site.relativize(page) + " -> " + link);
                            }
                        });
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(files > 100, () -> files + " files");
        assertTrue(Files.readString(site.resolve("index.html")).contains("<svg"));
        assertFalse(Files.readString(site.resolve("queries/visits.html")).contains("<form"));
    }

    private static boolean leads(Path page, String link, Path site) {
        if (link.startsWith("#") || link.startsWith("http://") || link.startsWith("https://")) {
            return true;
        }
        String path = URLDecoder.decode(link.replaceFirst("[#?].*", ""), StandardCharsets.UTF_8);
        Path target = page.resolveSibling(path).normalize();
        return !link.startsWith("/") && target.startsWith(site) && Files.isRegularFile(target);
    }

    @Test
    void whatItDidNotWriteItDoesNotReplace() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "mine");
        FileTroubleException failure =
                assertThrows(FileTroubleException.class, () -> SiteWriter.write(edition(), Words.in("en"), folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("no site that this command wrote"));
        assertEquals("mine", Files.readString(folder.resolve("diary.txt")));
    }
}
