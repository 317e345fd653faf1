package dev.entente.serve.page;

import java.util.List;

/// What a bibliography wants to know of a document; empty texts for what the dossier does not say.
///
/// @param id by which it is known in the dossier
/// @param kind what it is to a bibliography
/// @param genre what it is, in words
/// @param container the volume, issue or periodical in which it came out
/// @param date when it was written, or came out where that alone is known
/// @param published when it came out, in words, where it was written at another time
/// @param language its tag, such as `fr`
/// @param iri its name in the graph
record Work(
        String id,
        WorkKind kind,
        String genre,
        List<Name> authors,
        String title,
        String container,
        String publisher,
        String place,
        String pages,
        WorkDate date,
        String published,
        String language,
        String iri) {
    /// An author.
    ///
    /// @param person whether it is a person with a name of their own, which may be parted into two
    record Name(String text, boolean person) {}
}
