package dev.entente.query;

/// A name of a thing, as somebody may type it.
///
/// @param thing IRI
/// @param text the name
/// @param preferred whether it is the label, not another spelling
/// @param attested whether it names a fact with evidence, such as a meeting, not somebody or something in it
/// @param agent whether it names somebody who can act
/// @param sentence whether it is the sentence of a claim
record Name(String thing, String text, boolean preferred, boolean attested, boolean agent, boolean sentence) {
    /// Whether these letters are a part of it; a single one is too little.
    boolean hasPart(String plain) {
        return plain.length() > 1 && Spelling.plain(text).contains(plain);
    }

    /// The last part of the IRI.
    String slug() {
        return thing.substring(Math.max(thing.lastIndexOf('/'), thing.lastIndexOf('#')) + 1);
    }

    /// The last two parts of the IRI, such as `person/hoxha`.
    String path() {
        int slash = thing.lastIndexOf('/');
        return thing.substring(thing.lastIndexOf('/', slash - 1) + 1);
    }
}
