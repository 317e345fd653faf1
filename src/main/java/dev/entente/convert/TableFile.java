package dev.entente.convert;

import dev.entente.csv.CsvSource;
import dev.entente.csv.Dialect;
import dev.entente.csv.Rows;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.NamedStream;
import dev.entente.csvw.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The file of a table, in the dialect its metadata or else its server names.
/// [Tabular data model 6.1, step 3.2](https://www.w3.org/TR/tabular-data-model/#creating-annotated-tables)
///
/// @param table in that dialect
/// @param label the file as diagnostics name it
record TableFile(Table table, String label, CsvSource source) {
    /// Finds the file.
    static TableFile of(Table table, Fetcher fetcher) throws IOException {
        URI location = table.location();
        String label = fetcher.label(location);
        CsvSource source = new CsvSource(label, () -> body(fetcher, location, label));
        boolean isDefault = table.dialect().equals(Dialect.STANDARD);
        return new TableFile(isDefault ? table.withDialect(served(fetcher, location, label)) : table, label, source);
    }

    /// The bytes, unpacked where they are compressed by gzip: no table begins with its mark.
    private static InputStream body(Fetcher fetcher, URI location, String label) throws IOException {
        PushbackInputStream bytes =
                new PushbackInputStream(fetched(fetcher, location, label).body(), 2);
        byte[] front = bytes.readNBytes(2);
        bytes.unread(front);
        boolean packed = front.length == 2 && front[0] == (byte) 0x1F && front[1] == (byte) 0x8B;
        return new NamedStream(packed ? unpacked(bytes, label) : bytes, label);
    }

    private static InputStream unpacked(InputStream bytes, String label) throws IOException {
        try {
            return new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw new IOException("cannot read " + label + ": what is compressed in it is damaged", e);
        }
    }

    private static Fetcher.Fetched fetched(Fetcher fetcher, URI location, String label) throws IOException {
        return fetcher.fetch(location).orElseThrow(() -> new FileNotFoundException(label));
    }

    private static Dialect served(Fetcher fetcher, URI location, String label) throws IOException {
        Fetcher.Fetched fetched = fetched(fetcher, location, label);
        fetched.body().close();
        return dialect(fetched.contentType());
    }

    /// What a Content-Type says of the dialect.
    static Dialect dialect(@Nullable String contentType) {
        Dialect dialect = Dialect.STANDARD;
        if (contentType == null) {
            return dialect;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (parts[0].strip().equals("text/tab-separated-values")) {
            dialect = dialect.withDelimiter("\t");
        }
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            String value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
            if (pair[0].equals("header") && value.equals("absent")) {
                dialect = dialect.withHeaderRowCount(0);
            } else if (pair[0].equals("charset")) {
                dialect = dialect.withEncoding(charset(value));
            }
        }
        return dialect;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Dialect.STANDARD.encoding();
        }
    }

    /// Opens the rows, which the caller closes.
    Rows open() throws IOException {
        return Rows.open(source, table.dialect());
    }
}
