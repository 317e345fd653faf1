package dev.entente.serve.page;

/// A text that may lead somewhere.
///
/// @param text what is read
/// @param language its language where it is not that of the page, else empty
/// @param href where it leads, empty for nowhere
public record Phrase(String text, String language, String href) {
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
        return new Phrase(text, language, address);
    }

    /// A text in the page's language that leads somewhere.
    public static Phrase link(String text, String href) {
        return new Phrase(text, "", href);
    }
}
