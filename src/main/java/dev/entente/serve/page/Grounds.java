package dev.entente.serve.page;

import java.util.List;

/// On whose word a fact stands.
///
/// @param chips how it was read, how far the source commits itself, how it stands
/// @param reason why it stands so, empty where nothing needs saying
/// @param voices whose words
/// @param documents in which they are
/// @param passages where in the source, the fact's own first, each with its paraphrase
/// @param rows the lines of the tables
/// @param conflicts facts that it contradicts
public record Grounds(
        List<Chip> chips,
        Phrase reason,
        List<Phrase> voices,
        List<Phrase> documents,
        List<PassageNote> passages,
        List<Phrase> rows,
        List<Phrase> conflicts) {
    public Grounds {
        chips = List.copyOf(chips);
        voices = List.copyOf(voices);
        documents = List.copyOf(documents);
        passages = List.copyOf(passages);
        rows = List.copyOf(rows);
        conflicts = List.copyOf(conflicts);
    }

    /// Whether there is nothing to say.
    public boolean isEmpty() {
        return chips.isEmpty() && voices.isEmpty() && documents.isEmpty() && passages.isEmpty() && rows.isEmpty();
    }

    /// A passage with what it says.
    ///
    /// @param passage its name
    /// @param paraphrase in words of the dossier's own, empty where there are none
    public record PassageNote(Phrase passage, Phrase paraphrase) {
        /// By which it is found on a page that tells it once for all that stands on it.
        public String anchor() {
            return "cited-" + passage.text();
        }
    }
}
