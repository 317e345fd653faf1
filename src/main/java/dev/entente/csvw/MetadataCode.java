package dev.entente.csvw;

import dev.entente.diag.Code;
import dev.entente.diag.Severity;

/// What can be wrong with metadata. Errors end the work before a table is read; warnings say what was left out.
public enum MetadataCode implements Code {
    INVALID_JSON(
            Severity.ERROR,
            "A metadata document is JSON in UTF-8.",
            "The place is where reading had to stop: a comma too many, a quote or a brace too few stands there or just before it."),
    NOT_FOUND(
            Severity.ERROR,
            "A file or document that is needed is not there.",
            "Addresses are seen from the document that names them, or from its \"@base\". Correct the address."),
    REFUSED(
            Severity.ERROR,
            "A document leads where its reader was not allowed to go.",
            "Files outside the folder of the first document are read with --allow-outside, http and https addresses with --allow-remote."),
    NOT_METADATA(
            Severity.ERROR,
            "A metadata document is an object with the context of CSV on the Web.",
            "It begins with \"@context\": \"http://www.w3.org/ns/csvw\", and holds the \"url\" of a table or several \"tables\"."),
    MISSING_PROPERTY(
            Severity.ERROR,
            "A property that the vocabulary requires is not there.",
            "Add it; a table needs its \"url\", a group its \"tables\", a reference its \"columnReference\"."),
    INVALID_STRUCTURE(
            Severity.ERROR,
            "The description breaks a rule after which it cannot be used.",
            "Most often two columns have one name, or a property stands in an object where it has no meaning."),
    UNKNOWN_REFERENCE(
            Severity.ERROR,
            "A key names a column or a table that is not described.",
            "Keys name columns by their \"name\", not by their title; tables by their \"url\". Correct the name."),
    CONFLICTING_LIMITS(
            Severity.ERROR,
            "No value can keep all the limits of the datatype.",
            "Look at minimum and maximum, and at length, minLength and maxLength, which together allow nothing."),
    INVALID_ANNOTATION(
            Severity.ERROR,
            "A common property has a value that the vocabulary does not allow.",
            "Values are written as in JSON-LD: a text, a number, or an object with @value, @id, @type or @language."),
    UNKNOWN_PROPERTY(
            Severity.WARNING,
            "A property is not known here and is ignored.",
            "Properties of CSV on the Web are written as in its vocabulary, upper and lower case too; others carry a prefix, such as dc:title."),
    INVALID_VALUE(
            Severity.WARNING,
            "A property has a value of the wrong kind and is ignored.",
            "The message says what is expected in its place."),
    INVALID_FORMAT(
            Severity.WARNING,
            "The format is not one for the datatype and is ignored.",
            "Dates are written like yyyy-MM-dd or d.M.yyyy, numbers like #,##0.00, booleans like Yes|No, texts as regular expressions."),
    JSON_AS_TABLE(
            Severity.WARNING,
            "A file that looks like a metadata document is read as a table, since its name ends otherwise.",
            "Rename the file, or name the table itself to start from."),
    NOT_DESCRIBED(
            Severity.WARNING,
            "The metadata found for a table does not mention it and is ignored.",
            "Add the table to its \"tables\" with the \"url\" of the file, or start from the right document.");

    private final Severity severity;
    private final String explanation;
    private final String cure;

    MetadataCode(Severity severity, String explanation, String cure) {
        this.severity = severity;
        this.explanation = explanation;
        this.cure = cure;
    }

    /// How much findings of this kind weigh.
    public Severity severity() {
        return severity;
    }

    @Override
    public String explain() {
        return explanation;
    }

    @Override
    public String cure() {
        return cure;
    }
}
