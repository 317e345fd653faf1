package dev.entente.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NearestTest {
    private static final List<String> NAMES = List.of("khieu-samphan", "ieng-sary", "enver-hoxha", "mao-zedong");

    @ParameterizedTest
    @CsvSource({
        "kieu-samphan, khieu-samphan",
        "ieng-sayr, ieng-sary",
        "Enver-Hoxha, enver-hoxha",
        "mao-zedon, mao-zedong"
    })
    void aMisspeltNameLeadsToTheNearest(String wanted, String found) {
        assertEquals(Optional.of(found), Nearest.to(wanted, NAMES));
    }

    @Test
    void aNameUnlikeAllOthersLeadsNowhere() {
        assertTrue(Nearest.to("tito", NAMES).isEmpty());
        assertTrue(Nearest.to("anything", List.of()).isEmpty());
    }

    @Test
    void anotherSpellingIsTwoEditsAway() {
        List<String> names = List.of("hoxha", "hodge", "tito", "goxha", "hodza");
        assertEquals(
                List.of("hodge", "hodza", "hoxha"),
                Nearest.spelledAlike("Hodja", names).stream().sorted().toList());
        assertEquals("hodza", Nearest.spelledAlike("hodja", names).get(0));
        assertEquals(List.of(), Nearest.spelledAlike("tita", names));
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "abc, abc, 0", "abc, acb, 1", "kitten, sitting, 3", "ab, ba, 1"})
    void editsAreCounted(String a, String b, int edits) {
        assertEquals(edits, Nearest.edits(a, b, 10));
        assertEquals(edits, Nearest.edits(b, a, 10));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBoundOnlyCutsOff(long seed) {
        Random random = new Random(seed);
        String a = word(random);
        String b = word(random);
        int bound = 1 + random.nextInt(6);
        assertEquals(Math.min(bound, Nearest.edits(a, b, 100)), Nearest.edits(a, b, bound));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
