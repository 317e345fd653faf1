package dev.entente.serve.page;

/// A date, told.
///
/// @param words in the page's language, with how it is meant; empty for none
/// @param edtf as the tables hold it
/// @param wording as the source has it, in its language; empty where that is not known
public record When(String words, String edtf, Phrase wording) {
    /// No date.
    public static final When NEVER = new When("", "", Phrase.plain(""));

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether the tables write it in another way than it is told.
    public boolean isWorded() {
        return !words.equals(edtf);
    }
}
