package dev.entente.csvw;

import dev.entente.diag.Position;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Fetches metadata documents and looks at their context.
final class Documents {
    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    private final Fetcher fetcher;
    private final Findings findings;

    Documents(Fetcher fetcher, Findings findings) {
        this.fetcher = fetcher;
        this.findings = findings;
    }

    /// A JSON object and what holds for it.
    record Document(Json.Obj object, MetadataContext context) {}

    /// The document behind a URL in another; nothing, and a finding, where there is none.
    Optional<Document> object(Json.Text url, MetadataContext from) throws IOException {
        String absolute = from.resolve(url.value());
        return read(UriText.toUri(absolute), absolute, from.position(url.at()), false);
    }

    /// The document at a URL, which must carry the context.
    Optional<Document> metadata(URI uri) throws IOException {
        return read(uri, uri.toString(), Position.of(fetcher.label(uri)), true);
    }

    private Optional<Document> read(URI uri, String url, Position asked, boolean mustHaveContext) throws IOException {
        String label = fetcher.label(uri);
        Optional<Fetcher.Fetched> found;
        try {
            found = fetcher.fetch(uri);
        } catch (AccessRefusedException e) {
            findings.add(e.diagnostic(asked));
            return Optional.empty();
        }
        if (found.isEmpty()) {
            findings.add(MetadataCode.NOT_FOUND, asked, url, "there is no document " + label, null);
            return Optional.empty();
        }
        try (InputStream body = found.get().body()) {
            return document(JsonDocument.read(body, label), url, label, mustHaveContext);
        } catch (JsonDocument.BadJsonException e) {
            findings.add(e.diagnostic());
            return Optional.empty();
        }
    }

    private Optional<Document> document(Json json, String url, String label, boolean mustHaveContext) {
        MetadataContext plain = new MetadataContext(url, "", label, findings);
        if (!(json instanceof Json.Obj object)) {
            plain.add(
                    MetadataCode.NOT_METADATA,
                    json.at(),
                    null,
                    "this is " + json.kind() + " where a description, an object, is expected",
                    null);
            return Optional.empty();
        }
        Json context = object.get("@context").orElse(null);
        if (context == null) {
            if (mustHaveContext) {
                plain.add(
                        MetadataCode.NOT_METADATA,
                        object.at(),
                        null,
                        "the document has no \"@context\"",
                        "begin it with \"@context\": \"" + CONTEXT + '"');
            }
            return Optional.of(new Document(object, plain));
        }
        return Optional.of(new Document(object, context(context, plain)));
    }

    /// [Metadata vocabulary 5.2](https://www.w3.org/TR/tabular-metadata/#top-level-properties)
    private static MetadataContext context(Json json, MetadataContext plain) {
        List<Json> items = json instanceof Json.Arr array ? array.items() : List.of(json);
        boolean first = !items.isEmpty()
                && items.get(0) instanceof Json.Text text
                && text.value().equals(CONTEXT);
        boolean second = items.size() < 2 || (items.size() == 2 && items.get(1) instanceof Json.Obj);
        if (!first || !second) {
            plain.add(
                    MetadataCode.NOT_METADATA,
                    json.at(),
                    null,
                    "the \"@context\" is not \"" + CONTEXT
                            + "\", alone or with an object of \"@base\" and \"@language\"",
                    "write \"@context\": \"" + CONTEXT + "\", with http and without a slash at its end");
            return plain;
        }
        return items.size() == 2 && items.get(1) instanceof Json.Obj local ? local(local, plain) : plain;
    }

    private static MetadataContext local(Json.Obj local, MetadataContext plain) {
        String base = plain.base();
        String language = "";
        for (Json.Member member : local.members()) {
            switch (member.name()) {
                case "@base" -> {
                    if (member.value() instanceof Json.Text text) {
                        base = UriText.resolve(plain.base(), text.value());
                    } else {
                        plain.add(
                                MetadataCode.INVALID_VALUE, member.value().at(), null, "\"@base\" is not a URL", null);
                    }
                }
                case "@language" -> {
                    if (member.value() instanceof Json.Text text && LanguageTags.isWellFormed(text.value())) {
                        language = text.value();
                    } else {
                        plain.add(
                                MetadataCode.INVALID_VALUE,
                                member.value().at(),
                                null,
                                "\"@language\" is not a language tag; it is ignored",
                                "language tags look like \"sq\" or \"fr-CH\"");
                    }
                }
                default ->
                    plain.add(
                            MetadataCode.NOT_METADATA,
                            member.at(),
                            member.name(),
                            "the context of a document cannot define \"" + member.name() + '"',
                            "only \"@base\" and \"@language\" can stand there");
            }
        }
        return new MetadataContext(base, language, plain.label(), plain.findings());
    }
}
