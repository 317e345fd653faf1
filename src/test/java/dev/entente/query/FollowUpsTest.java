package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
    private final Engine engine = Lake.engine();
    private final Arguments arguments = new Arguments(new Names(engine, Lake.prefixes()));
    private final FollowUps followUps = new FollowUps(Lake.catalogue(), arguments, engine, Lake.terms());
    private final NamedQuery met = Lake.catalogue().get("met");

    private List<String> remarks(Map<String, List<String>> typed) {
        Answer answer = engine.use(arguments.bind(met, typed), execution -> Answer.of(execution.select()));
        return followUps.remarks(met, typed, answer);
    }

    @Test
    void whereNothingIsAffirmedADenialIsNamed() {
        assertEquals(
                List.of("Nothing affirmed. 1 denial: Letters from the lake, 1904, q1"),
                remarks(Map.of("person", List.of("carl-lund"), "with", List.of("bela-sorin"))));
    }

    @Test
    void whereNobodySpeaksOfItNothingIsStated() {
        assertEquals(
                List.of("Not stated: no passage speaks of it."),
                remarks(Map.of("person", List.of("ada-lund"), "with", List.of("carl-lund"))));
    }

    @Test
    void aDenialAboutOneOfThemStandsBesideTheRows() {
        assertEquals(
                List.of("Beside these: 1 denial: Letters from the lake, 1904, q1"),
                remarks(Map.of("person", List.of("bela-sorin"))));
    }

    @Test
    void aDenialOfTheSameTwoContestsTheRows() {
        assertEquals(
                List.of("Contested: 1 denial: Letters from the lake, 1904, q1"),
                remarks(Map.of("person", List.of("bela-sorin"), "with", List.of("Dora Lund"))));
    }

    @Test
    void rowsNobodyDeniesNeedNoRemark() {
        assertEquals(List.of(), remarks(Map.of("person", List.of("ada-lund"))));
    }

    @Test
    void aFlagThatLeavesNothingIsNamed() {
        assertEquals(
                List.of("Nothing. Without --certainly: 1 meeting."),
                remarks(Map.of("from", List.of("1903"), "to", List.of("1903"), "certainly", List.of())));
    }

    @Test
    void aQuestionThatCannotBePassedOnIsNotAnsweredForAnother() {
        assertEquals(
                List.of("No rows. Not in the dossier is not the same as not so."),
                remarks(Map.of("between", List.of("suria", "norvia"))));
    }
}
