package dev.entente.dossier;

import static dev.entente.dossier.Tables.agents;
import static dev.entente.dossier.Tables.distinct;
import static dev.entente.dossier.Tables.names;
import static dev.entente.dossier.Tables.row;
import static dev.entente.dossier.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where what the source leaves unsaid could be filled in, or taken for a no.
class SilenceTrapsTest {
    @Test
    void onlyTheSilencesThatTheSourceStatesAreRowsAndTheRestStaysUnsaid() {
        assertEquals(5, rows("claims", "claimKind", "silent").size());
        for (String regime : List.of("People's Republic of Kampuchea", "Khmer Republic")) {
            assertTrue(rows("regimes", "label", regime).isEmpty(), regime);
        }
        assertEquals("denies", row("claims", "no-diplomatic-relations-today").get("claimKind"));
        List<Row> hosting = rows("participations", "role", "host");
        assertEquals(
                Set.of("dinner-1972-06-24", "reception-nuon-chea", "congress-of-trade-unions-1977"),
                distinct(hosting, "event"));
        assertTrue(rows("participations", row -> row.is("event", "visit-dk-delegation-1976-10")).stream()
                .noneMatch(row -> row.get("agent").startsWith("person/")));
    }

    @Test
    void whatLiesInTheArchivesIsUnknownAndNotNothing() {
        Row help = row("claims", "help-unknown-in-archives");
        assertEquals("states", help.get("claimKind"));
        assertEquals("", help.get("count"));
        assertTrue(help.get("note").contains("unknown"));
    }

    @Test
    void theGuardianIsNotNamed() {
        Row silence = row("claims", "guardian-not-named");
        assertEquals("document/speech-1981-11-01", silence.get("silentParty"));
        assertEquals("person/essay-author", silence.get("statedBy"));
        assertEquals("topic/guardianship", silence.get("subject"));
        assertTrue(rows(
                        "designations",
                        row -> row.get("wording").toLowerCase(Locale.ROOT).contains("guardian"))
                .isEmpty());
    }

    @Test
    void whoOverthrewPolPotIsNotSupplied() {
        Set<String> agents = agents("fall-of-pol-pot");
        assertEquals(Set.of("group/pol-pot-group"), agents);
        assertEquals(
                "group/cambodian-insurgents",
                row("claims", "cambodians-rose-against-pol-pot").get("subject"));
        assertTrue(rows("events", row -> agents(row.id()).contains("state/vietnam") && row.is("place", "cambodia"))
                .isEmpty());
    }

    @Test
    void linesOfThePlatformAndNamesOfImagesAreOutside() {
        assertEquals(53 + 16, rows("passages").size());
        assertTrue(rows("passages", row -> row.id().startsWith("x")).isEmpty());
        assertEquals("48", row("passages", "p02").get("start"));
        assertEquals("5585", row("passages", "p20").get("start"));
        assertEquals("15695", row("passages", "p46").get("start"));
        assertTrue(rows("persons").stream().noneMatch(row -> row.get("label").contains("Lenin")));
    }

    @Test
    void offsetsAreRawRisingAndWithoutOverlap() {
        int end = 0;
        for (Row passage : rows("passages")) {
            int start = Integer.parseInt(passage.get("start"));
            assertTrue(start >= end, passage.id());
            end = Integer.parseInt(passage.get("end"));
            assertTrue(end > start, passage.id());
        }
        assertEquals(20696, end);
        for (String table : names()) {
            for (Row row : rows(table)) {
                assertTrue(
                        row.cells().values().stream().noneMatch(cell -> cell.indexOf('\u00a0') >= 0), row.toString());
            }
        }
    }

    @Test
    void whatIsQuotedIsShort() {
        for (Row stance : rows("stances")) {
            assertTrue(stance.get("cue").split(" ").length <= 5, stance.toString());
        }
        for (Row designation : rows("designations")) {
            assertTrue(designation.get("wording").split(" ").length <= 5, designation.toString());
        }
    }
}
