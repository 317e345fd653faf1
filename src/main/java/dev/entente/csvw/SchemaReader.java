package dev.entente.csvw;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads schemas and the keys in them; whether the keys lead anywhere is seen once all tables are read.
/// [Metadata vocabulary 5.5](https://www.w3.org/TR/tabular-metadata/#schemas)
final class SchemaReader {
    /// A schema on its way into a table.
    ///
    /// @param id or null
    record Schema(
            @Nullable String id,
            Inherited inherited,
            List<Column> columns,
            List<String> primaryKey,
            List<PendingKey> foreignKeys,
            List<String> rowTitles) {
        static Schema empty(Inherited around) {
            return new Schema(null, around, List.of(), List.of(), List.of(), List.of());
        }
    }

    /// A foreign key whose table is not looked up yet: by URL or by schema, the other is null.
    record PendingKey(
            List<String> columns,
            @Nullable String table,
            @Nullable String schema,
            List<String> referencedColumns,
            Json.Spot at,
            MetadataContext context) {}

    private final Description from;
    private final MetadataContext context;

    private SchemaReader(Description from) {
        this.from = from;
        this.context = from.context();
    }

    /// @param documentId the schema's own URL where it is a document of its own, else null
    static Schema read(Json.Obj object, MetadataContext context, Inherited around, @Nullable String documentId) {
        SchemaReader reader = new SchemaReader(new Description(object, context, "Schema"));
        return reader.read(around, documentId);
    }

    private Schema read(Inherited around, @Nullable String documentId) {
        String id = from.id("@id");
        Inherited inherited = InheritedReader.read(from, around);
        List<Column> columns = ColumnsReader.read(from, inherited);
        List<String> primaryKey = ownColumns("primaryKey", columns);
        List<String> rowTitles = ownColumns("rowTitles", columns);
        List<PendingKey> foreignKeys = new ArrayList<>();
        for (Json.Obj object : from.objects("foreignKeys")) {
            foreignKey(new Description(object, context, "ForeignKey"), columns).ifPresent(foreignKeys::add);
        }
        from.annotations();
        return new Schema(id == null ? documentId : id, inherited, columns, primaryKey, foreignKeys, rowTitles);
    }

    /// A reference to columns of this schema that is left out where one of them has no such name.
    private List<String> ownColumns(String property, List<Column> columns) {
        List<String> names = from.columnReference(property).orElse(List.of());
        for (String name : names) {
            if (!isNamed(columns, name)) {
                from.spotOf(
                        property,
                        MetadataCode.INVALID_VALUE,
                        name,
                        "\"" + property + "\" refers to \"" + name + "\", but no column has that name; it is ignored",
                        nearest(name, columns));
                return List.of();
            }
        }
        return names;
    }

    /// The name that was probably meant, or null where none is near.
    private static @Nullable String nearest(String name, List<Column> columns) {
        List<String> names = columns.stream()
                .filter(Column::named)
                .map(column -> String.valueOf(column.name()))
                .toList();
        return Nearest.to(name, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse(null);
    }

    private static boolean isNamed(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.named() && name.equals(column.name()));
    }

    private Optional<PendingKey> foreignKey(Description key, List<Column> columns) {
        Optional<List<String>> own = key.columnReference("columnReference");
        Json reference = key.take("reference").orElse(null);
        key.refuseOthers();
        if (own.isEmpty()) {
            missing(key, "columnReference");
            return Optional.empty();
        }
        if (!(reference instanceof Json.Obj object)) {
            missing(key, "reference");
            return Optional.empty();
        }
        for (String name : own.get()) {
            if (!isNamed(columns, name)) {
                key.spotOf(
                        "columnReference",
                        MetadataCode.UNKNOWN_REFERENCE,
                        name,
                        "the foreign key refers to \"" + name + "\", but no column of this schema has that name",
                        nearest(name, columns));
                return Optional.empty();
            }
        }
        return reference(new Description(object, context, "TableReference"), own.get());
    }

    private Optional<PendingKey> reference(Description reference, List<String> own) {
        String table = reference.id("resource");
        String schema = reference.id("schemaReference");
        Optional<List<String>> referenced = reference.columnReference("columnReference");
        reference.refuseOthers();
        if (table == null == (schema == null)) {
            context.add(
                    MetadataCode.INVALID_STRUCTURE,
                    reference.at(),
                    null,
                    "a reference names either a \"resource\" or a \"schemaReference\"",
                    null);
            return Optional.empty();
        }
        if (referenced.isEmpty()) {
            missing(reference, "columnReference");
            return Optional.empty();
        }
        if (referenced.get().size() != own.size()) {
            context.add(
                    MetadataCode.INVALID_STRUCTURE,
                    reference.at(),
                    null,
                    "the foreign key has " + own.size() + " columns and refers to "
                            + referenced.get().size(),
                    null);
            return Optional.empty();
        }
        return Optional.of(new PendingKey(own, table, schema, referenced.get(), reference.at(), context));
    }

    private void missing(Description in, String property) {
        context.add(
                MetadataCode.MISSING_PROPERTY,
                in.at(),
                null,
                "the foreign key needs a \"" + property + "\" of the right kind",
                null);
    }
}
