package dev.entente.serve.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is drawn: doubtful dates look doubtful, and nothing joins what is not joined.
class FigureTest {
    private static final Stances.Legend STANCES = new Stances.Legend("a", "b", "c", "d", "e", "f");

    @ParameterizedTest
    @CsvSource({
        "1975-04-17, '',         Dot,  day",
        "1975-04-17~, '',        Dot,  day about",
        "1975, '',               Box,  span within",
        "1975~, '',              Box,  span within about",
        "1975/1978, throughout,  Box,  span throughout",
        "1975/1978, attested,    Box,  span attested"
    })
    void aDateIsDrawnAsSureAsItIs(String date, String dating, String shape, String look) {
        TimeAxis axis = new TimeAxis(1970, 1985, 0, 900);
        Mark mark = SpanMarks.of(Span.of(date, dating).orElseThrow(), axis, 10).get(0);
        assertEquals(shape, mark.getClass().getSimpleName());
        assertEquals(look, mark instanceof Mark.Box box ? box.look() : mark instanceof Mark.Dot dot ? dot.look() : "");
    }

    @Test
    void anEndThatIsNotKnownIsDrawnAsSuch() {
        TimeAxis axis = new TimeAxis(1970, 1985, 0, 900);
        assertTrue(SpanMarks.of(Span.of("1975/", "throughout").orElseThrow(), axis, 10).stream()
                .anyMatch(mark -> mark instanceof Mark.Line line && line.look().equals("unknown-end")));
    }

    @Test
    void whatIsNoDateIsNotDrawn() {
        assertTrue(Span.of("soon", "").isEmpty());
        assertTrue(Span.of("", "").isEmpty());
    }

    @Test
    void noLineJoinsStancesAndEachTargetHasALaneOfItsOwn() {
        Span then = Span.of("1975-04-17", "").orElseThrow();
        Span later = Span.of("1979", "").orElseThrow();
        Figure figure = Stances.of(
                "s",
                "t",
                "d",
                STANCES,
                List.of(
                        new Judgement("Cambodia", "Cambodia", 3, then, "public", false, "x", "/a"),
                        new Judgement("Cambodia", "Pol Pot group", -3, later, "private", true, "y", "/b")));
        List<Mark> marks = all(figure.drawings().get(0).marks());
        List<Mark.Line> slanted = marks.stream()
                .filter(mark -> mark instanceof Mark.Line)
                .map(mark -> (Mark.Line) mark)
                .filter(line -> line.x1() != line.x2() && line.y1() != line.y2())
                .toList();
        assertEquals(List.of(), slanted);
        assertEquals(
                2,
                marks.stream()
                        .filter(mark ->
                                mark instanceof Mark.Box box && box.look().equals("lane"))
                        .count());
        assertTrue(marks.stream()
                .anyMatch(mark ->
                        mark instanceof Mark.Diamond private1 && private1.look().equals("cold private doubtful")));
    }

    @Test
    void theSameNetworkIsAlwaysDrawnAlike() {
        List<Tie> ties = List.of(
                new Tie("A", "B", 2, Tie.Certainty.PLAIN, "#1", "A – B"),
                new Tie("B", "C", 1, Tie.Certainty.PLAIN, "#2", "B – C"));
        Map<String, String> pages = Map.of("A", "/a", "B", "/b", "C", "/c");
        assertEquals(Network.of("n", "t", "d", KEYS, ties, pages), Network.of("n", "t", "d", KEYS, ties, pages));
        assertTrue(all(Network.of("n", "t", "d", KEYS, ties, pages)
                        .drawings()
                        .get(1)
                        .marks())
                .stream()
                .filter(mark -> mark instanceof Mark.Dot)
                .map(mark -> (Mark.Dot) mark)
                .allMatch(dot -> dot.x() > 0 && dot.x() < 350));
    }

    @Test
    void namesOfNeighboursDoNotHideEachOther() {
        Map<String, String> pages = Map.of("Anna Ascher", "/a", "Anna Berger", "/b");
        List<Tie> ties = List.of(new Tie("Anna Ascher", "Anna Berger", 1, Tie.Certainty.PLAIN, "#1", "both"));
        List<Mark.Label> labels = all(Network.of("n", "t", "d", KEYS, ties, pages)
                        .drawings()
                        .get(1)
                        .marks())
                .stream()
                .filter(mark -> mark instanceof Mark.Label)
                .map(mark -> (Mark.Label) mark)
                .toList();
        assertEquals(2, labels.size());
        boolean apart = Math.abs(labels.get(0).y() - labels.get(1).y()) >= 15
                || Math.abs(labels.get(0).x() - labels.get(1).x()) >= 70;
        assertTrue(apart, labels.toString());
        assertTrue(labels.stream().allMatch(label -> label.x() >= 35 && label.x() <= 350 - 35), labels.toString());
    }

    @Test
    void whatLiesFarOutsideDoesNotPressTheRestTogether() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            moments.add(moment("197" + i % 10));
        }
        moments.add(moment("2017"));
        assertEquals(60, Timeline.core(moments).size());
        assertFalse(Timeline.core(moments.subList(55, 61)).isEmpty());
    }

    @Test
    void manyOfOneDateShareAMarkWithTheirNumberAndLeadToTheTable() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            moments.add(new Moment("m" + i, "/m" + i, "#row-" + i, "Claim", span("1979-01"), i > 1));
        }
        moments.add(new Moment("alone", "/alone", "#row-51", "Claim", span("1975-04-17"), false));
        for (Figure.Drawing drawing :
                Timeline.of("t", "t", "d", LEGEND, moments).drawings()) {
            List<Mark.Link> links = drawing.marks().stream()
                    .filter(mark -> mark instanceof Mark.Link)
                    .map(mark -> (Mark.Link) mark)
                    .toList();
            assertEquals(
                    List.of("/alone", "#row-1"),
                    links.stream().map(Mark.Link::href).toList());
            assertEquals("1979-01 · 50: m1; m2; m3; m4; …", links.get(1).title());
            assertTrue(links.get(1).marks().stream()
                    .anyMatch(mark ->
                            mark instanceof Mark.Label label && label.text().equals("50")));
            assertTrue(drawing.height() < 120, "as high as " + drawing.height());
        }
    }

    @Test
    void whatIsSureAndWhatIsNotDoNotShareAMark() {
        List<Moment> moments = List.of(
                moment("1979-01"),
                moment("1979-01~"),
                new Moment(
                        "m",
                        "/m",
                        "#row-1",
                        "",
                        Span.of("1979-01", "throughout").orElseThrow(),
                        false));
        assertEquals(3, Cluster.of(moments).size());
    }

    private static Span span(String date) {
        return Span.of(date, "").orElseThrow();
    }

    private static Moment moment(String date) {
        return new Moment("m", "/m", "#row-1", "", Span.of(date, "").orElseThrow(), false);
    }

    private static final Network.Legend KEYS = new Network.Legend("a", "b", "c");

    private static final Timeline.Legend LEGEND = new Timeline.Legend("a", "b", "c", "d", "e");

    private static List<Mark> all(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Link link ? link.marks().stream() : Stream.of(mark))
                .toList();
    }
}
