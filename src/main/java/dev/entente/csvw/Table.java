package dev.entente.csvw;

import dev.entente.csv.Dialect;
import dev.entente.diag.Position;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table description, normalised: what it inherits is written out in its columns.
/// [Metadata vocabulary 5.4](https://www.w3.org/TR/tabular-metadata/#tables)
///
/// @param url of the CSV file, absolute
/// @param id of the table, or null
/// @param schemaId of its schema, or null
/// @param hasSchema whether the metadata has a schema for it at all
/// @param language of the titles in the header, `und` where unknown
/// @param inherited what holds for columns without a description
/// @param at where it is described
public record Table(
        String url,
        @Nullable String id,
        @Nullable String schemaId,
        boolean hasSchema,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<String> rowTitles,
        Dialect dialect,
        boolean suppressOutput,
        String language,
        Inherited inherited,
        List<Annotation> annotations,
        List<Annotation.Value> notes,
        Position at) {
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        rowTitles = List.copyOf(rowTitles);
        annotations = List.copyOf(annotations);
        notes = List.copyOf(notes);
    }

    /// A table about which only its file says anything.
    ///
    /// @param at the file
    public static Table undescribed(String url, Position at) {
        return new Table(
                url,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Dialect.STANDARD,
                false,
                "und",
                Inherited.DEFAULT,
                List.of(),
                List.of(),
                at);
    }

    /// The same table in another dialect.
    public Table withDialect(Dialect other) {
        return new Table(
                url,
                id,
                schemaId,
                hasSchema,
                columns,
                primaryKey,
                foreignKeys,
                rowTitles,
                other,
                suppressOutput,
                language,
                inherited,
                annotations,
                notes,
                at);
    }

    /// The same table with other foreign keys.
    Table withForeignKeys(List<ForeignKey> other) {
        return new Table(
                url,
                id,
                schemaId,
                hasSchema,
                columns,
                primaryKey,
                other,
                rowTitles,
                dialect,
                suppressOutput,
                language,
                inherited,
                annotations,
                notes,
                at);
    }

    /// The URL from which the file is fetched.
    public URI location() {
        return UriText.toUri(url);
    }

    /// The URL without a fragment, in front of one.
    public String withFragment(String fragment) {
        int hash = url.indexOf('#');
        return (hash < 0 ? url : url.substring(0, hash)) + '#' + fragment;
    }
}
