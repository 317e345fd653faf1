package dev.entente.serve.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of the pages in one language, from the files `messages_*.properties`.
public final class Words {
    /// The languages there are, the first one where none is wanted that there is.
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private final String language;
    private final ResourceBundle messages;

    private Words(String language) {
        this.language = language;
        this.messages = ResourceBundle.getBundle(
                "dev.entente.serve.page.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Words in this language, English ones where it is none of [#LANGUAGES].
    public static Words in(String language) {
        return new Words(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
    }

    /// Words in the language a browser would have.
    ///
    /// @param asked an `Accept-Language` header, empty for none
    public static Words accepted(String asked) {
        try {
            return in(Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(asked), LANGUAGES))
                    .orElse(""));
        } catch (IllegalArgumentException none) {
            return in("");
        }
    }

    /// Its tag, such as `fr`.
    public String language() {
        return language;
    }

    /// The message with this key, its places filled in.
    public String of(String key, Object... parts) {
        String pattern = messages.getString(key);
        return parts.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, Locale.forLanguageTag(language)).format(parts);
    }

    /// The message with this key, or this text where there is none.
    public String or(String key, String otherwise) {
        return messages.containsKey(key) ? of(key) : otherwise;
    }

    /// Whether there is a message with this key.
    boolean has(String key) {
        return messages.containsKey(key);
    }

    /// The number as this language writes it.
    public String number(long number) {
        return String.format(Locale.forLanguageTag(language), "%,d", number);
    }
}
