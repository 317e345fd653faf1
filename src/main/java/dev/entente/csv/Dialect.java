package dev.entente.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How a file is cut into rows and cells.
/// [Tabular data model 8, parsing](https://www.w3.org/TR/tabular-data-model/#parsing)
///
/// @param delimiter between cells, one or more characters
/// @param quote around cells that hold the delimiter; empty where no character quotes
/// @param doubleQuote true where a quote inside quotes is doubled, false where a backslash stands before it
/// @param commentPrefix in front of a row that is a comment; empty where no row is
/// @param headerRowCount rows of titles before the data
/// @param skipRows rows before the header that are not read
/// @param skipColumns cells at the start of every row that are not read
/// @param skipBlankRows whether rows without any text are left out
/// @param lineTerminators what ends a row
public record Dialect(
        String delimiter,
        String quote,
        boolean doubleQuote,
        String commentPrefix,
        int headerRowCount,
        int skipRows,
        int skipColumns,
        boolean skipBlankRows,
        Trim trim,
        List<String> lineTerminators,
        Charset encoding) {
    /// What ends a row unless a dialect says otherwise. A lone CR does too, as some editors still write it.
    public static final List<String> LINE_TERMINATORS = List.of("\r\n", "\n", "\r");

    /// Comma, double quote, one header row, no comments, nothing trimmed, UTF-8.
    public static final Dialect STANDARD =
            new Dialect(",", "\"", true, "", 1, 0, 0, false, Trim.NONE, LINE_TERMINATORS, StandardCharsets.UTF_8);

    public Dialect {
        if (delimiter.isEmpty() || delimiter.equals(quote)) {
            throw new IllegalArgumentException("cells cannot be told apart by \"" + delimiter + "\"");
        }
        if (headerRowCount < 0 || skipRows < 0 || skipColumns < 0) {
            throw new IllegalArgumentException("rows and columns are counted from 0");
        }
        if (lineTerminators.isEmpty() || lineTerminators.contains("")) {
            throw new IllegalArgumentException("rows cannot be told apart");
        }
        lineTerminators = List.copyOf(lineTerminators);
    }

    /// The same dialect with another delimiter.
    public Dialect withDelimiter(String other) {
        return new Dialect(
                other,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with another quote; empty for none.
    public Dialect withQuote(String other) {
        return new Dialect(
                delimiter,
                other,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect where quotes inside quotes are doubled, or follow a backslash.
    public Dialect withDoubleQuote(boolean doubled) {
        return new Dialect(
                delimiter,
                quote,
                doubled,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with another comment prefix; empty for none.
    public Dialect withCommentPrefix(String other) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                other,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with another number of header rows.
    public Dialect withHeaderRowCount(int count) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                count,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with another number of rows left out before the header.
    public Dialect withSkipRows(int count) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                count,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with another number of cells left out of each row.
    public Dialect withSkipColumns(int count) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                count,
                skipBlankRows,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect that leaves blank rows out, or keeps them.
    public Dialect withSkipBlankRows(boolean skip) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skip,
                trim,
                lineTerminators,
                encoding);
    }

    /// The same dialect with other trimming.
    public Dialect withTrim(Trim other) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                other,
                lineTerminators,
                encoding);
    }

    /// The same dialect with other ends of rows.
    public Dialect withLineTerminators(List<String> other) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                other,
                encoding);
    }

    /// The same dialect in another encoding.
    public Dialect withEncoding(Charset other) {
        return new Dialect(
                delimiter,
                quote,
                doubleQuote,
                commentPrefix,
                headerRowCount,
                skipRows,
                skipColumns,
                skipBlankRows,
                trim,
                lineTerminators,
                other);
    }
}
