package dev.entente.csvw;

import dev.entente.csv.Dialect;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Nearest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads metadata documents.
/// [Metadata vocabulary for tabular data](https://www.w3.org/TR/tabular-metadata/)
public final class Metadata {
    private final Fetcher fetcher;
    private final Findings findings;
    private final TableReader tables;
    private final Documents documents;

    private Metadata(Fetcher fetcher, Consumer<Diagnostic> diagnostics) {
        this.fetcher = fetcher;
        this.findings = new Findings(diagnostics);
        this.documents = new Documents(fetcher, findings);
        this.tables = new TableReader(documents);
    }

    /// Reads the document at a URL, with the schemas and dialects it refers to.
    ///
    /// @return nothing where an error was found
    public static Optional<TableGroup> read(URI document, Fetcher fetcher, Consumer<Diagnostic> diagnostics)
            throws IOException {
        Metadata metadata = new Metadata(fetcher, diagnostics);
        Optional<Documents.Document> found = metadata.documents.metadata(document);
        Optional<TableGroup> group = found.isEmpty()
                ? Optional.empty()
                : metadata.group(found.get().object(), found.get().context());
        return metadata.findings.errors() ? Optional.empty() : group;
    }

    private Optional<TableGroup> group(Json.Obj object, MetadataContext context) throws IOException {
        boolean table = (object.has("url") && !object.has("tables"))
                || (!object.has("tables")
                        && object.get("@type")
                                .filter(t -> t instanceof Json.Text text
                                        && text.value().equals("Table"))
                                .isPresent());
        if (table) {
            Description from = new Description(object, context, "Table");
            List<TableReader.PendingTable> pending =
                    tables.read(from, TableReader.Defaults.NONE).stream().toList();
            return Optional.of(new TableGroup(null, context.language(), linked(pending), List.of(), List.of()));
        }
        return readGroup(new Description(object, context, "TableGroup"));
    }

    private Optional<TableGroup> readGroup(Description from) throws IOException {
        MetadataContext context = from.context();
        String id = from.id("@id");
        List<Json.Obj> objects = from.objects("tables");
        if (objects.isEmpty()) {
            context.add(
                    MetadataCode.MISSING_PROPERTY,
                    from.at(),
                    null,
                    "the document describes no table",
                    "a group has \"tables\", a single table has a \"url\"");
        }
        Inherited inherited = InheritedReader.read(from, Inherited.DEFAULT);
        TableReader.readDirection(from);
        TableReader.readTransformations(from);
        @Nullable Dialect dialect = tables.readDialect(from).orElse(null);
        @Nullable Json schema = from.take("tableSchema").orElse(null);
        List<Annotation.Value> notes = TableReader.notes(from);
        List<Annotation> annotations = from.annotations();
        TableReader.Defaults defaults = new TableReader.Defaults(inherited, schema, dialect);
        List<TableReader.PendingTable> pending = new ArrayList<>();
        for (Json.Obj object : objects) {
            tables.read(new Description(object, context, "Table"), defaults).ifPresent(pending::add);
        }
        return Optional.of(new TableGroup(id, context.language(), linked(pending), annotations, notes));
    }

    /// Looks the foreign keys up, now that all tables are known.
    private List<Table> linked(List<TableReader.PendingTable> pending) {
        List<Table> all = pending.stream().map(TableReader.PendingTable::table).toList();
        List<Table> linked = new ArrayList<>();
        for (TableReader.PendingTable one : pending) {
            List<ForeignKey> keys = new ArrayList<>();
            for (SchemaReader.PendingKey key : one.foreignKeys()) {
                link(key, all).ifPresent(keys::add);
            }
            linked.add(one.table().withForeignKeys(keys));
        }
        return linked;
    }

    private Optional<ForeignKey> link(SchemaReader.PendingKey key, List<Table> all) {
        Optional<Table> target =
                all.stream().filter(table -> isTarget(key, table)).findFirst();
        if (target.isEmpty()) {
            String wanted = key.table() == null ? String.valueOf(key.schema()) : label(key.table());
            unknown(
                    key,
                    wanted,
                    "the foreign key refers to " + wanted + ", which no table of the group is",
                    Nearest.to(
                                    wanted,
                                    all.stream()
                                            .map(table -> label(table.url()))
                                            .toList())
                            .map(near -> "did you mean " + near + "?"));
            return Optional.empty();
        }
        List<String> names = target.get().columns().stream()
                .filter(Column::named)
                .map(column -> String.valueOf(column.name()))
                .toList();
        for (String name : key.referencedColumns()) {
            if (!names.contains(name)) {
                unknown(
                        key,
                        name,
                        "the foreign key refers to \"" + name + "\", but no column of "
                                + label(target.get().url()) + " has that name",
                        Nearest.to(name, names).map(near -> "did you mean \"" + near + "\"?"));
                return Optional.empty();
            }
        }
        return Optional.of(new ForeignKey(
                key.columns(),
                target.get().url(),
                key.referencedColumns(),
                key.context().position(key.at())));
    }

    private static void unknown(SchemaReader.PendingKey key, String value, String message, Optional<String> hint) {
        key.context().add(MetadataCode.UNKNOWN_REFERENCE, key.at(), value, message, hint.orElse(null));
    }

    private String label(String url) {
        return fetcher.label(UriText.toUri(url));
    }

    private static boolean isTarget(SchemaReader.PendingKey key, Table table) {
        if (key.table() != null) {
            return UriText.normalize(key.table()).equals(UriText.normalize(table.url()));
        }
        String schema = table.schemaId();
        return schema != null
                && key.schema() != null
                && UriText.normalize(key.schema()).equals(UriText.normalize(schema));
    }
}
