package dev.entente.csvw;

import dev.entente.diag.Position;
import org.jspecify.annotations.Nullable;

/// What holds for one metadata document.
///
/// @param base URL against which its URLs are resolved
/// @param language of its texts; empty where unknown
/// @param label the document as diagnostics name it
record MetadataContext(String base, String language, String label, Findings findings) {
    String resolve(String reference) {
        return UriText.resolve(base, Terms.expandPrefix(reference));
    }

    Position position(Json.Spot at) {
        return Position.of(label, at.line(), at.character());
    }

    void add(MetadataCode code, Json.Spot at, @Nullable String value, String message, @Nullable String hint) {
        findings.add(code, position(at), value, message, hint);
    }
}
