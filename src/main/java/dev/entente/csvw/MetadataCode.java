package dev.entente.csvw;

import dev.entente.diag.Code;
import dev.entente.diag.Severity;

/// What can be wrong with metadata. Errors end the work before a table is read; warnings say what was left out.
public enum MetadataCode implements Code {
    INVALID_JSON(Severity.ERROR, "A metadata document is JSON in UTF-8."),
    NOT_FOUND(Severity.ERROR, "A file or document that is needed is not there."),
    REFUSED(Severity.ERROR, "A document leads where its reader was not allowed to go."),
    NOT_METADATA(Severity.ERROR, "A metadata document is an object with the context of CSV on the Web."),
    MISSING_PROPERTY(Severity.ERROR, "A property that the vocabulary requires is not there."),
    INVALID_STRUCTURE(Severity.ERROR, "The description breaks a rule after which it cannot be used."),
    UNKNOWN_REFERENCE(Severity.ERROR, "A key names a column or a table that is not described."),
    CONFLICTING_LIMITS(Severity.ERROR, "No value can keep all the limits of the datatype."),
    INVALID_ANNOTATION(Severity.ERROR, "A common property has a value that the vocabulary does not allow."),
    UNKNOWN_PROPERTY(Severity.WARNING, "A property is not known here and is ignored."),
    INVALID_VALUE(Severity.WARNING, "A property has a value of the wrong kind and is ignored."),
    INVALID_FORMAT(Severity.WARNING, "The format is not one for the datatype and is ignored."),
    NOT_DESCRIBED(Severity.WARNING, "The metadata found for a table does not mention it and is ignored.");

    private final Severity severity;
    private final String explanation;

    MetadataCode(Severity severity, String explanation) {
        this.severity = severity;
        this.explanation = explanation;
    }

    /// How much findings of this kind weigh.
    public Severity severity() {
        return severity;
    }

    @Override
    public String explain() {
        return explanation;
    }
}
