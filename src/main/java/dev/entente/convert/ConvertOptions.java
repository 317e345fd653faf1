package dev.entente.convert;

import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How to convert.
///
/// @param rowProvenance whether every subject of a row is said to be derived from `table#row=N`, N counting all rows
///     of the file ([RFC 7111](https://www.rfc-editor.org/rfc/rfc7111))
/// @param keys whether primary and foreign keys are checked; when validating they always are
/// @param threads how many may work at the rows of one table; what is given out is the same, in the same order. Where
///     they are several it comes from any of them, but from one at a time. More than one work where triples go to an
///     [NTriplesStream]; to any other receiver one does, whatever stands here.
/// @param rangeBytes how much of a table a thread takes at a time
/// @param metadata the document to use whatever else describes the table, or null to look for one
public record ConvertOptions(
        Mode mode,
        Purpose purpose,
        boolean rowProvenance,
        boolean keys,
        int threads,
        int rangeBytes,
        @Nullable URI metadata)
        implements Serializable {
    /// As the Recommendation has it: standard mode, no keys, metadata where it is found.
    public static final ConvertOptions STANDARD =
            new ConvertOptions(Mode.STANDARD, Purpose.CONVERT, false, false, 1, 1 << 15, null);

    /// The same in another mode.
    public ConvertOptions withMode(Mode other) {
        return new ConvertOptions(other, purpose, rowProvenance, keys, threads, rangeBytes, metadata);
    }

    /// The same for another purpose.
    public ConvertOptions withPurpose(Purpose other) {
        return new ConvertOptions(mode, other, rowProvenance, keys, threads, rangeBytes, metadata);
    }

    /// The same with the row of every subject, or without.
    public ConvertOptions withRowProvenance(boolean wanted) {
        return new ConvertOptions(mode, purpose, wanted, keys, threads, rangeBytes, metadata);
    }

    /// The same with keys checked, or not.
    public ConvertOptions withKeys(boolean checked) {
        return new ConvertOptions(mode, purpose, rowProvenance, checked, threads, rangeBytes, metadata);
    }

    /// The same by so many threads.
    public ConvertOptions withThreads(int many) {
        return new ConvertOptions(mode, purpose, rowProvenance, keys, many, rangeBytes, metadata);
    }

    /// The same in ranges of this size.
    public ConvertOptions withRangeBytes(int bytes) {
        return new ConvertOptions(mode, purpose, rowProvenance, keys, threads, bytes, metadata);
    }

    /// The same with a metadata document that goes before all others.
    public ConvertOptions withMetadata(URI document) {
        return new ConvertOptions(mode, purpose, rowProvenance, keys, threads, rangeBytes, document);
    }

    /// Whether keys are checked, for either reason.
    boolean checksKeys() {
        return keys || purpose == Purpose.VALIDATE;
    }
}
