package dev.entente.convert;

import dev.entente.csvw.Fetcher;
import dev.entente.csvw.MetadataLocator;
import dev.entente.csvw.TableGroup;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/// Converts and validates CSV on the Web.
/// [CSV to RDF](https://www.w3.org/TR/csv2rdf/), [tabular data model](https://www.w3.org/TR/tabular-data-model/)
public final class Csvw {
    private Csvw() {}

    /// Converts a metadata document with its tables, or a CSV file with the metadata found for it.
    ///
    /// The tables are read once, from front to back, and triples are given out as they come. `out` is neither
    /// started nor finished here: several conversions can share it. What is wrong with the input goes to
    /// `diagnostics`; where that is an error of the metadata, or a table of the group is missing, no triple
    /// is given out at all.
    ///
    /// @throws IOException where reading fails for reasons that are not in the input
    public static Summary convert(
            URI metadataOrCsv, ConvertOptions options, Fetcher fetcher, StreamRDF out, Consumer<Diagnostic> diagnostics)
            throws IOException {
        Problems problems = new Problems(options.purpose(), diagnostics);
        URI start = options.metadata() == null ? metadataOrCsv : options.metadata();
        Optional<TableGroup> group = new MetadataLocator(fetcher, problems::add).locate(start);
        return group.isEmpty()
                ? new Summary(0, 0, 0, problems.errors(), problems.warnings())
                : new GroupRun(group.get(), options, fetcher, new TripleOutput(out, start.toString()), problems).run();
    }

    /// Reads the same without making triples; keys are checked too.
    public static Summary validate(
            URI metadataOrCsv, ConvertOptions options, Fetcher fetcher, Consumer<Diagnostic> diagnostics)
            throws IOException {
        return convert(
                metadataOrCsv, options.withPurpose(Purpose.VALIDATE), fetcher, StreamRDFLib.sinkNull(), diagnostics);
    }
}
