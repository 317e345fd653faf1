package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.BuildWatch;
import dev.entente.graph.Dossier;
import dev.entente.graph.Store;
import dev.entente.graph.StoreBuild;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is built anew while it is served.
class StoreWatchTest {
    @Test
    void theNewGenerationIsServedAndTheTerminalSaysSo(@TempDir Path folder) throws Exception {
        Dossier dossier = Dossier.find(Fixture.FOLDER);
        StoreBuild.run(dossier, folder, BuildWatch.NOBODY);
        List<String> said = new CopyOnWriteArrayList<>();
        try (StoreWatch watch = StoreWatch.over(folder, Store.open(folder), Optional.of(dossier), said::add)) {
            String first = watch.current().snapshot().version();
            StoreBuild.run(dossier, folder, BuildWatch.NOBODY);
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (watch.current().snapshot().version().equals(first)) {
                assertTrue(Instant.now().isBefore(end), "it is not taken up");
                Thread.sleep(50);
            }
            String second = watch.current().snapshot().version();
            assertTrue(second.startsWith("gen-0002"), second);
            assertEquals(List.of("The store was built anew: what is served is now version " + second), awaited(said));
        }
    }

    /// It is said after it is swapped.
    private static List<String> awaited(List<String> said) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (said.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        return List.copyOf(said);
    }
}
