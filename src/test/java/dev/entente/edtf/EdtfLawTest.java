package dev.entente.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for every EDTF date, on dates made at random.
class EdtfLawTest {
    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void printingGivesTheTextThatWasParsed(long seed) {
        String text = Dates.any(seed);
        assertEquals(text, Edtf.of(text).toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEarliestDayIsNotAfterTheLatest(long seed) {
        Edtf date = Edtf.of(Dates.any(seed));
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        assertFalse(earliest.isAfter(latest), date::toString);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void innerBoundsLieInsideOuterBoundsInOrder(long seed) {
        Edtf date = Edtf.of(Dates.any(seed));
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        date.innerFrom()
                .ifPresent(from -> assertFalse(from.isBefore(earliest) || from.isAfter(latest), date::toString));
        date.innerUntil().ifPresent(to -> assertFalse(to.isBefore(earliest) || to.isAfter(latest), date::toString));
        assertFalse(date.innerFrom().orElse(earliest).isAfter(date.innerUntil().orElse(latest)), date::toString);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsCertainIsPossibleAndEveryDateIsCertainInItsOwnBounds(long seed) {
        Edtf date = Edtf.of(Dates.any(seed));
        LocalDate from = Dates.day(new Random(seed));
        LocalDate until = from.plusDays(new Random(seed).nextInt(2000));
        assertTrue(!date.certainlyWithin(from, until) || date.possiblyWithin(from, until), date::toString);
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        assertTrue(date.certainlyWithin(earliest, latest) && date.possiblyWithin(earliest, latest), date::toString);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void qualifiersMoveNoBound(long seed) {
        Edtf marked = Edtf.of(Dates.any(seed));
        Edtf plain = Edtf.of(marked.toString().replaceAll("[?~%]", ""));
        assertEquals(
                List.of(plain.earliest(), plain.latest(), plain.innerFrom(), plain.innerUntil()),
                List.of(marked.earliest(), marked.latest(), marked.innerFrom(), marked.innerUntil()));
        assertFalse(plain.approximate() || plain.uncertain());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTextBreaksTheParser(long seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> "0123456789X-/.[]{},?~%YESTZ: ab–".charAt(random.nextInt(32)) + "")
                .collect(Collectors.joining());
        switch (Edtf.parse(text)) {
            case EdtfResult.Parsed parsed -> assertEquals(text, parsed.value().toString());
            case EdtfResult.Fault fault ->
                assertTrue(fault.at() >= 1 && fault.at() <= text.length() + 1, fault::message);
        }
    }

    /// Makes EDTF texts; the same seed makes the same text.
    private static final class Dates {
        private final Random random;

        private Dates(Random random) {
            this.random = random;
        }

        static String any(long seed) {
            return new Dates(new Random(seed)).any();
        }

        static LocalDate day(Random random) {
            return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000));
        }

        private String any() {
            return switch (random.nextInt(6)) {
                case 0 -> ordered("/", List.of("..", ""));
                case 1 -> "[" + members() + "]";
                case 2 -> "{" + members() + "}";
                case 3 -> day(random) + "T0" + random.nextInt(10) + ":30:15" + oneOf("", "Z", "+01:00", "-04");
                default -> date(day(random));
            };
        }

        private String ordered(String between, List<String> undated) {
            LocalDate from = day(random);
            String start = date(from);
            String end = date(from.plusDays(1000 + random.nextInt(9000)));
            return switch (random.nextInt(4)) {
                case 0 -> start + between + undated.get(random.nextInt(undated.size()));
                case 1 -> undated.get(random.nextInt(undated.size())) + between + end;
                default -> decade(start) ? start + between : start + between + end;
            };
        }

        private static boolean decade(String date) {
            return date.length() > 2 && date.contains("X");
        }

        private String members() {
            String first = random.nextInt(4) == 0 ? ".." + date(day(random)) : date(day(random));
            String middle = IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> "," + date(day(random)))
                    .collect(Collectors.joining());
            return first + middle + (random.nextInt(4) == 0 ? "," + date(day(random)) + ".." : "");
        }

        private String date(LocalDate day) {
            String year = day.toString().substring(0, 4);
            String month = day.toString().substring(5, 7);
            return switch (random.nextInt(8)) {
                case 0 -> part(year);
                case 1 -> part(year) + "-" + part(month);
                case 2 -> part(year) + "-" + part((21 + random.nextInt(21)) + "");
                case 3 -> part(year.substring(0, 3) + "X");
                case 4 -> part(year) + "-XX";
                case 5 -> part(year) + "-" + part(month) + "-" + part(oneOf("XX", "1X", "0X"));
                case 6 -> day.toString();
                default ->
                    part(year) + "-" + part(month) + "-" + part(day.toString().substring(8));
            };
        }

        private String part(String digits) {
            Supplier<String> mark = () -> oneOf("", "", "", "", "?", "~", "%");
            return mark.get() + digits + mark.get();
        }

        private String oneOf(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
