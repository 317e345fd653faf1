package dev.entente.query;

/// A name of a thing, as somebody may type it.
///
/// @param thing IRI
/// @param text the name
/// @param preferred whether it is the label, not another spelling
record Name(String thing, String text, boolean preferred) {
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
