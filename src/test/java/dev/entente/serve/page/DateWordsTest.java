package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as a historian tells them.
class DateWordsTest {
    private static final Edition EDITION = Edition.of(DossierGraph.open(Dossier.find(Fixture.FOLDER)));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[..1976-10-17] | within | on or before 17 October 1976 | le 17 octobre 1976 ou avant",
                "[2017..] | '' | in or after 2017 | en 2017 ou après",
                "[1970-04-28,1970-05-01] | '' | 28 April 1970 or 1 May 1970 | 28 avril 1970 ou 1er mai 1970",
                "[1970..1972] | '' | between 1970 and 1972 | entre 1970 et 1972",
                "1972-06-24 | within | 24 June 1972 | 24 juin 1972",
                "1972 | '' | 1972 | 1972",
                "1972 | within | some time in 1972 | un jour en 1972",
                "1972 | throughout | throughout 1972 | 1972, du début à la fin",
                "1974-10 | attested | attested in October 1974 | attesté en octobre 1974",
                "196X | within | some time in the 1960s | un jour dans les années 1960",
                "1978-22 | by | by summer 1978 | déjà à l'été 1978",
                "1979? | '' | perhaps 1979 | peut-être 1979",
                "1977-06-13~ | within | about 13 June 1977 | vers le 13 juin 1977",
                "1975-12-02/1978-07 | within | some time between 2 December 1975 and July 1978"
                        + " | un jour entre le 2 décembre 1975 et juillet 1978",
                "1971/1990 | throughout | from 1971 to 1990 | tout le temps entre 1971 et 1990",
                "1970~/1975~ | attested | attested between about 1970 and about 1975"
                        + " | attesté entre 1970 environ et 1975 environ",
                "/1979-01 | within | at the latest in January 1979 | au plus tard en janvier 1979",
                "/1979-02-21 | by | by 21 February 1979 | déjà le 21 février 1979",
                "../1979-01 | throughout | at all times until January 1979 | de tout temps jusqu'en janvier 1979",
                "1976-21/ | throughout | from spring 1976 on, until when is not known"
                        + " | dès le printemps 1976, jusqu'à quand, on ne sait pas",
                "1970/.. | throughout | from 1970 on, without an end | dès 1970, sans fin",
                "1985-04-12T23:20:30 | '' | 12 April 1985 | 12 avril 1985",
                "Y170000002 | '' | Y170000002 | Y170000002",
                "once | '' | once | once",
            })
    void aDateIsToldInTheLanguageOfThePage(String date, String dating, String english, String french) {
        assertEquals(english, words("en").of(date, dating));
        assertEquals(french, words("fr").of(date, dating));
    }

    private static DateWords words(String language) {
        return new DateWords(new Setting(
                EDITION, Words.in(language), new FileLinks(EDITION.dossier().base(), "/")));
    }
}
