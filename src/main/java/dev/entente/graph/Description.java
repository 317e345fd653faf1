package dev.entente.graph;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What the metadata of the tables says of a dossier as a whole.
///
/// @param base the IRI under which its things live; ends in a slash
/// @param title what it is called; the base where it is not said
/// @param text what it is about, or null where it is not said
/// @param license IRI of the licence, or null where it is not said
/// @param creators who made it, as the metadata names them; empty where it is not said
/// @param date of this edition of it, EDTF, or null where it is not said
/// @param language of title and text, or null where it is not said
/// @param kinds the kinds of things, such as `person`, each with the IRI below which they stand
/// @param tables the CSV files, as the metadata names them
public record Description(
        String base,
        String title,
        @Nullable String text,
        @Nullable String license,
        List<String> creators,
        @Nullable String date,
        @Nullable String language,
        SortedMap<String, String> kinds,
        List<String> tables) {
    public Description {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("the base of a dossier ends in a slash: " + base);
        }
        creators = List.copyOf(creators);
        tables = List.copyOf(tables);
    }
}
