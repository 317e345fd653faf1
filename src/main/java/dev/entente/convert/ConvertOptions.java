package dev.entente.convert;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How to convert.
///
/// @param rowProvenance whether every subject of a row is said to be derived from `table#row=N`, N counting all rows
///     of the file ([RFC 7111](https://www.rfc-editor.org/rfc/rfc7111))
/// @param keys whether primary and foreign keys are checked; when validating they always are
/// @param metadata the document to use whatever else describes the table, or null to look for one
public record ConvertOptions(
        Mode mode,
        Purpose purpose,
        boolean rowProvenance,
        boolean keys,
        @Nullable URI metadata) {
    /// As the Recommendation has it: standard mode, no keys, metadata where it is found.
    public static final ConvertOptions STANDARD =
            new ConvertOptions(Mode.STANDARD, Purpose.CONVERT, false, false, null);

    /// The same in another mode.
    public ConvertOptions withMode(Mode other) {
        return new ConvertOptions(other, purpose, rowProvenance, keys, metadata);
    }

    /// The same for another purpose.
    public ConvertOptions withPurpose(Purpose other) {
        return new ConvertOptions(mode, other, rowProvenance, keys, metadata);
    }

    /// The same with the row of every subject, or without.
    public ConvertOptions withRowProvenance(boolean wanted) {
        return new ConvertOptions(mode, purpose, wanted, keys, metadata);
    }

    /// The same with keys checked, or not.
    public ConvertOptions withKeys(boolean checked) {
        return new ConvertOptions(mode, purpose, rowProvenance, checked, metadata);
    }

    /// The same with a metadata document that goes before all others.
    public ConvertOptions withMetadata(URI document) {
        return new ConvertOptions(mode, purpose, rowProvenance, keys, document);
    }

    /// Whether keys are checked, for either reason.
    boolean checksKeys() {
        return keys || purpose == Purpose.VALIDATE;
    }
}
