package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/// Finds what stands beside a fact so that nobody takes it for more than its row says.
record Remarks(Setting setting) {
    /// The words that show the level of a stance, then what the curator notes.
    List<Phrase> of(Node fact) {
        List<Phrase> remarks = new ArrayList<>();
        Phrase cue = setting.told(fact, "cue");
        if (!cue.isEmpty()) {
            remarks.add(new Phrase(setting.words().of("quoted", cue.text()), cue.language(), ""));
        }
        remarks.addAll(notes(fact));
        return remarks;
    }

    /// What the curator notes.
    List<Phrase> notes(Node fact) {
        return setting.objects(fact, Vocabulary.SKOS + "note").stream()
                .map(setting::phrase)
                .toList();
    }
}
