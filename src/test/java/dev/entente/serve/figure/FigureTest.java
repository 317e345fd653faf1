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
    private static final Stances.Legend STANCES = new Stances.Legend("a", "b", "c", "d", "e", "f", "within", "open");

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

    @ParameterizedTest
    @CsvSource({
        "1975/,          throughout, false, true",
        "[1975-04-17..], within,     false, true",
        "../1979-01,     throughout, true,  false",
        "/1979-01,       attested,   true,  false",
        "1979-01-07,     by,         true,  false",
        "1979-01-07,     after,      false, true"
    })
    void anEndThatIsNotKnownIsDrawnAsABarThatBreaksOffThere(String date, String dating, boolean before, boolean after) {
        TimeAxis axis = new TimeAxis(1970, 1985, 0, 900);
        Span span = Span.of(date, dating).orElseThrow();
        List<Mark> marks = SpanMarks.of(span, axis, 10);
        Mark.Box bar = (Mark.Box) marks.get(0);
        assertEquals(0, bar.corner());
        assertTrue(bar.width() >= bar.height(), "as narrow as a dot: " + bar);
        assertEquals(2, marks.size());
        Mark.Line tail = (Mark.Line) marks.get(1);
        assertEquals("unknown-end", tail.look());
        assertEquals(before, tail.x2() < bar.x());
        assertEquals(after, tail.x2() > bar.x() + bar.width());
        double known = before ? bar.x() + bar.width() : bar.x();
        assertEquals(axis.at(before ? span.last() : span.first()), known, 0.11, "the bar stands at the known end");
    }

    @Test
    void marksThatBreakOffStayInTheDrawingAndInItsLegend() {
        List<Moment> moments = List.of(moment("/1970"), moment("1985-12-31/"));
        Figure figure = Timeline.of("t", "t", "d", LEGEND, moments);
        assertTrue(figure.legend().stream().anyMatch(key -> key.meaning().equals("open")));
        for (Figure.Drawing drawing : figure.drawings()) {
            assertTrue(
                    all(drawing.marks()).stream()
                            .filter(mark -> mark instanceof Mark.Line)
                            .map(mark -> (Mark.Line) mark)
                            .allMatch(line -> line.x2() >= 0 && line.x2() <= drawing.width()),
                    drawing.look());
        }
        assertFalse(Timeline.of("t", "t", "d", LEGEND, List.of(moment("1975"))).legend().stream()
                .anyMatch(key -> key.meaning().equals("open")));
    }

    @Test
    void barsAndOpenEndsOfStancesStandInTheirLegend() {
        Judgement bar = new Judgement("", "A", 1, span("1975/1976"), "public", false, "x", "/a");
        Judgement open = new Judgement("", "A", 1, span("1975/"), "public", false, "x", "/a");
        Judgement day = new Judgement("", "A", 1, span("1975-04-17"), "public", false, "x", "/a");
        assertEquals(List.of("within", "open"), meanings(List.of(bar, open)));
        assertEquals(List.of("within"), meanings(List.of(bar, day)));
        assertEquals(List.of(), meanings(List.of(day)));
    }

    private static List<String> meanings(List<Judgement> judgements) {
        return Stances.of("s", "t", "d", STANCES, judgements).legend().stream()
                .map(Figure.Key::meaning)
                .filter(meaning -> meaning.length() > 1)
                .toList();
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
    void aLongNameTakesTwoLinesBeforeItIsCut() {
        assertEquals(List.of("Cambodia"), StancesDrawing.lines("Cambodia", 20));
        assertEquals(
                List.of("Royal Government of", "National Union"),
                StancesDrawing.lines("Royal Government of National Union", 20));
        assertEquals(
                List.of("One of the longest", "names that anybody…"),
                StancesDrawing.lines("One of the longest names that anybody has heard", 20));
        assertEquals(List.of("Donaudampfschiffahr…"), StancesDrawing.lines("Donaudampfschiffahrtsgesellschaft", 20));
    }

    @Test
    void aLineShowsWhereAGroupOfTargetsEnds() {
        Judgement within = new Judgement("Cambodia", "Pol Pot group", 1, span("1975"), "public", false, "x", "/a");
        Judgement beside = new Judgement("China", "China", 1, span("1975"), "public", false, "x", "/a");
        for (Figure.Drawing drawing :
                Stances.of("s", "t", "d", STANCES, List.of(within, beside)).drawings()) {
            List<Mark> marks = all(drawing.marks());
            List<Mark.Line> groups = marks.stream()
                    .filter(mark ->
                            mark instanceof Mark.Line line && line.look().equals("group"))
                    .map(mark -> (Mark.Line) mark)
                    .toList();
            List<Mark.Box> lanes = marks.stream()
                    .filter(mark -> mark instanceof Mark.Box box && box.look().equals("lane"))
                    .map(mark -> (Mark.Box) mark)
                    .toList();
            assertEquals(1, groups.size());
            assertEquals(lanes.get(0).y() + lanes.get(0).height(), groups.get(0).y2(), 0.11);
        }
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

    private static final Timeline.Legend LEGEND = new Timeline.Legend("a", "b", "c", "d", "e", "open");

    private static List<Mark> all(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Link link ? link.marks().stream() : Stream.of(mark))
                .toList();
    }
}
