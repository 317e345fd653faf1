package dev.entente.serve.page;

/// A text that may lead somewhere.
///
/// @param text what is read
/// @param language its language where it is not that of the page, else empty
/// @param href where it leads, empty for nowhere
/// @param edtf the date that it tells in words, as the tables hold it; empty where it tells none
public record Phrase(String text, String language, String href, String edtf) {
    /// A text that is no date.
    public Phrase(String text, String language, String href) {
        this(text, language, href, "");
    }

    /// A date in words of the page's language.
    public static Phrase date(String words, String edtf) {
        return new Phrase(words, "", "", words.equals(edtf) ? "" : edtf);
    }

    /// A text in the page's language that leads nowhere.
    public static Phrase plain(String text) {
        return new Phrase(text, "", "");
    }

    /// Whether there is nothing to read.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// The same text, leading nowhere.
    public Phrase unlinked() {
        return to("");
    }

    /// The same text, leading somewhere.
    Phrase to(String address) {
        return new Phrase(text, language, address, edtf);
    }

    /// A text in the page's language that leads somewhere.
    public static Phrase link(String text, String href) {
        return new Phrase(text, "", href);
    }
}
