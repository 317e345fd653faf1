package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.graph.BuildWatch;
import dev.entente.graph.Effort;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What the progress line of `build` says.
class BuildProgressTest {
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private final Output out = new Output(new ByteArrayOutputStream(), notes, Terminal.NONE);

    @Test
    void whileTablesAreReadItSaysTheRateAndTheTimeThatAllWillTake() {
        try (BuildProgress progress = new BuildProgress(out, false)) {
            progress.reading(10 << 20, 40 << 20, 200_000, 10);
            assertEquals(
                    "reading the tables: 25 % of 40,960 kB, 200,000 triples, 20,000 a second, about 110 s left …",
                    progress.text(10));
        }
    }

    @Test
    void whileRulesRunItSaysTheTimeThatIsLeft() {
        try (BuildProgress progress = new BuildProgress(out, false)) {
            progress.done(BuildWatch.TABLES, new Effort(Duration.ofSeconds(40), Duration.ofSeconds(30)));
            progress.rule("ontology/rules/41-met.rq", 6, 12);
            assertEquals("rule 6 of 12: ontology/rules/41-met.rq, about 70 s left …", progress.text(50));
            assertEquals("rule 6 of 12: ontology/rules/41-met.rq, 130 s so far …", progress.text(130));
        }
    }

    @Test
    void eachPartTellsWhatItTookWhereMuchIsToBeTold() {
        try (BuildProgress progress = new BuildProgress(out, true)) {
            progress.ruleDone("41-met.rq", 12, 10, new Effort(Duration.ofMillis(1500), Duration.ofMillis(1250)));
        }
        assertEquals(
                "41-met.rq: 12 triples, 10 of them new, 1.50 s, 1.25 s of the processor\n",
                notes.toString(StandardCharsets.UTF_8));
    }
}
