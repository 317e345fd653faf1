package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final Cells CELLS = new Cells(
            List.of("date", "who", "statedIn", "row"),
            List.of(
                    List.of(
                            "1975-12-02/1978-07",
                            "Norodom Sihanouk",
                            "A document with a rather long title",
                            "data/events.csv:7"),
                    List.of("1972", "សីហនុ", "金日成 の 著作", "data/events.csv:12")));

    @Test
    void aTableThatFitsIsNotTouched() {
        assertEquals("""
                date                who               stated in                            row
                ──────────────────  ────────────────  ───────────────────────────────────  ──────────────────
                1975-12-02/1978-07  Norodom Sihanouk  A document with a rather long title  data/events.csv:7
                1972                សីហនុ               金日成 の 著作                       data/events.csv:12""", drawn(120));
    }

    @Test
    void aTableThatIsTooWideIsWrappedAfterTheLeastColumnsAreLeftOut() {
        assertEquals("""
                date          who           stated in
                ────────────  ────────────  ────────────
                1975-12-02/   Norodom       A document
                1978-07       Sihanouk      with a
                                            rather long
                                            title
                1972          សីហនុ           金日成 の
                                            著作""", drawn(40));
        assertEquals(List.of("row"), Table.of(CELLS, Header.NONE, 40, false).leftOut());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String line : Table.of(CELLS, Header.NONE, width, false).lines()) {
            assertTrue(CellWidth.of(line) <= width, line);
        }
    }

    private static String drawn(int width) {
        return String.join("\n", Table.of(CELLS, Header.NONE, width, false).lines());
    }

    @Test
    void widthZeroIsAsWideAsNeeded() {
        assertEquals(drawn(500), drawn(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "-3, [###|···]",
        "-1, [··#|···]",
        "0, [···|···]",
        "2, [···|##·]",
        "3, [···|###]",
        "not-scalable, not-scalable"
    })
    void aScoreIsDrawnFromTheMiddle(String score, String bar) {
        assertEquals(bar, Cells.bar(score));
    }

    @Test
    void aSeriesIsNamedOnce() {
        Header header = HeaderReader.read("x.rq", "#+ series: who\n");
        Cells cells = new Cells(List.of("who", "n"), List.of(List.of("a", "1"), List.of("a", "2"), List.of("b", "3")));
        List<String> lines = Table.of(cells, header, 80, false).lines();
        assertEquals(List.of("a    1", "     2", "b    3"), lines.subList(2, 5));
    }

    @Test
    void aThingAndItsLabelAreOneColumn() {
        Engine engine = Lake.engine();
        NamedQuery met = Lake.catalogue().get("met");
        Arguments arguments = new Arguments(new Names(engine, Lake.prefixes()));
        Answer answer = engine.use(
                arguments.bind(met, Map.of("between", List.of("norvia", "suria"))),
                execution -> Answer.of(execution.select()));
        Cells cells = Cells.of(answer, met.header(), Lake.terms(), List.of());
        assertEquals(List.of("date", "who", "whom", "event", "passage", "row"), cells.columns());
        assertEquals(
                List.of("1901-05-02", "Ada Lund", "Bela Šorin", "Talk in the boat", "q1", "data/events.csv:2"),
                cells.rows().get(0));
        assertEquals(
                "2 meetings, 1 Norvian–Surian pair",
                Footer.of(met.header().footer()).of(answer.rows()));
        assertEquals(
                List.of("| date | who |", "| --- | --- |", "| 1901-05-02 | Ada Lund |", "| 1902~/1903 | Ada Lund |"),
                Markdown.lines(Cells.of(answer, met.header(), Lake.terms(), List.of("date", "who"))));
        assertEquals(
                List.of("date", "who", "whom", "event", "passage", "row", "certainty", "sides"),
                Cells.of(answer, met.header(), Lake.terms(), List.of(Look.ALL)).columns());
    }
}
