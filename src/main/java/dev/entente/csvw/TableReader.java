package dev.entente.csvw;

import dev.entente.csv.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads table descriptions.
/// [Metadata vocabulary 5.4](https://www.w3.org/TR/tabular-metadata/#tables)
final class TableReader {
    /// A table whose foreign keys are not looked up yet.
    record PendingTable(Table table, List<SchemaReader.PendingKey> foreignKeys) {}

    /// What a group says for all its tables.
    ///
    /// @param schema or null
    /// @param dialect or null
    record Defaults(
            Inherited inherited,
            @Nullable Json schema,
            @Nullable Dialect dialect) {
        static final Defaults NONE = new Defaults(Inherited.DEFAULT, null, null);
    }

    private final Documents documents;

    TableReader(Documents documents) {
        this.documents = documents;
    }

    Optional<PendingTable> read(Description from, Defaults group) throws IOException {
        MetadataContext context = from.context();
        String id = from.id("@id");
        Optional<String> url = from.text("url").filter(text -> !text.isEmpty());
        if (url.isEmpty()) {
            context.add(
                    MetadataCode.MISSING_PROPERTY,
                    from.at(),
                    null,
                    "a table needs a \"url\"",
                    "name the CSV file it describes");
        }
        Inherited inherited = InheritedReader.read(from, group.inherited());
        readDirection(from);
        readTransformations(from);
        boolean suppress = from.flag("suppressOutput", false);
        Dialect dialect = readDialect(from).orElse(group.dialect() == null ? Dialect.STANDARD : group.dialect());
        Json schemaJson = from.take("tableSchema").orElse(group.schema());
        SchemaReader.Schema schema = readSchema(from, schemaJson, inherited);
        List<Annotation.Value> notes = notes(from);
        List<Annotation> annotations = from.annotations();
        return url.map(text -> new PendingTable(
                new Table(
                        context.resolve(text),
                        id,
                        schema.id(),
                        schemaJson != null,
                        schema.columns(),
                        schema.primaryKey(),
                        List.of(),
                        schema.rowTitles(),
                        dialect,
                        suppress,
                        schema.inherited().language(),
                        schema.inherited(),
                        annotations,
                        notes,
                        from.position()),
                schema.foreignKeys()));
    }

    static List<Annotation.Value> notes(Description from) {
        return from.array("notes").orElse(List.of()).stream()
                .flatMap(note -> AnnotationReader.values(note, from.context()).stream())
                .toList();
    }

    static void readDirection(Description from) {
        from.text("tableDirection").ifPresent(text -> {
            if (!Set.of("rtl", "ltr", "auto").contains(text)) {
                from.spotOf(
                        "tableDirection",
                        MetadataCode.INVALID_VALUE,
                        text,
                        "\"tableDirection\" is none of \"rtl\", \"ltr\" and \"auto\"; it is ignored");
            }
        });
    }

    /// Transformations are described for others; here they are only looked over.
    /// [Metadata vocabulary 5.10](https://www.w3.org/TR/tabular-metadata/#transformation-definitions)
    static void readTransformations(Description from) {
        for (Json.Obj object : from.objects("transformations")) {
            Description transformation = new Description(object, from.context(), "Template");
            transformation.id("@id");
            for (String required : List.of("url", "targetFormat", "scriptFormat")) {
                if (transformation.id(required) == null) {
                    from.context()
                            .add(
                                    MetadataCode.MISSING_PROPERTY,
                                    transformation.at(),
                                    null,
                                    "a transformation needs a \"" + required + '"',
                                    null);
                }
            }
            ColumnsReader.titles(transformation, from.context());
            transformation.take("source").ifPresent(source -> {
                boolean known = source instanceof Json.Null
                        || (source instanceof Json.Text text
                                && Set.of("json", "rdf").contains(text.value()));
                if (!known) {
                    transformation.invalid("source", source, "\"json\", \"rdf\" or null");
                }
            });
            transformation.annotations();
        }
    }

    /// An object property: a description, or the URL of one.
    Optional<Dialect> readDialect(Description from) throws IOException {
        Json value = from.take("dialect").orElse(null);
        return switch (value) {
            case null -> Optional.empty();
            case Json.Obj object -> Optional.of(DialectReader.read(object, from.context()));
            case Json.Text url -> {
                Optional<Documents.Document> document = documents.object(url, from.context());
                yield document.map(found -> DialectReader.read(found.object(), found.context()));
            }
            default -> {
                from.invalid("dialect", value, "an object or a URL");
                yield Optional.empty();
            }
        };
    }

    private SchemaReader.Schema readSchema(Description from, @Nullable Json value, Inherited inherited)
            throws IOException {
        return switch (value) {
            case null -> SchemaReader.Schema.empty(inherited);
            case Json.Obj object -> SchemaReader.read(object, from.context(), inherited, null);
            case Json.Text url -> {
                Optional<Documents.Document> document = documents.object(url, from.context());
                yield document.map(found -> SchemaReader.read(
                                found.object(),
                                found.context(),
                                inherited,
                                found.context().base()))
                        .orElse(SchemaReader.Schema.empty(inherited));
            }
            default -> {
                from.invalid("tableSchema", value, "an object or a URL");
                yield SchemaReader.Schema.empty(inherited);
            }
        };
    }
}
