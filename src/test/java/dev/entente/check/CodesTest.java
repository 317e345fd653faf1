package dev.entente.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.convert.ConvertCode;
import dev.entente.csv.CsvCode;
import dev.entente.csvw.MetadataCode;
import dev.entente.diag.Code;
import dev.entente.diag.Nearest;
import dev.entente.graph.GraphCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    static List<Code> codes() {
        return Stream.<Code[]>of(
                        CsvCode.values(),
                        MetadataCode.values(),
                        ConvertCode.values(),
                        GraphCode.values(),
                        CheckCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Test
    void noTwoPackagesShareACode() {
        assertEquals(codes().size(), Codes.all().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void everyCodeIsExplainedByASentence(Code code) {
        String text = Codes.all().get(code.name());
        assertTrue(text != null && text.matches("(?s)\\p{Lu}.{15,}\\."), String.valueOf(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void aMisspeltCodeIsRecognised(Code code) {
        String name = code.name();
        String swapped = name.substring(0, 1) + name.charAt(2) + name.charAt(1) + name.substring(3);
        assertEquals(
                name,
                Nearest.to(
                                swapped.toLowerCase(java.util.Locale.ROOT),
                                Codes.all().keySet())
                        .orElse("none"));
    }
}
