/// Turns tables and their metadata into a stream of triples.
///
/// [dev.entente.convert.Csvw] is the way in, with or without a dossier around it. This writes what a table says as
/// N-Triples to standard output, and what is wrong with it to standard error:
///
/// ```java
/// Path folder = Path.of("data");
/// LocalFetcher fetcher = LocalFetcher.in(folder);
/// StreamRDF out = StreamRDFWriter.getWriterStream(System.out, Lang.NTRIPLES);
/// out.start();
/// Summary summary = Csvw.convert(
///         fetcher.url(folder.resolve("csv-metadata.json")),
///         ConvertOptions.STANDARD.withMode(Mode.MINIMAL),
///         fetcher,
///         out,
///         finding -> System.err.println(Report.text(finding)));
/// out.finish();
/// System.err.println(summary.rows() + " rows, " + summary.triples() + " triples");
/// ```
///
/// A metadata document becomes an immutable model (`csvw`), the model a plan for each table ([TablePlan]), and the
/// plan is followed row by row: [CellReader] reads the values, [RowEmitter] makes triples of them, [TableKeys] checks
/// keys. Whatever is found is a [dev.entente.diag.Diagnostic], weighed by the [Purpose] of the run.
@NullMarked
package dev.entente.convert;

import org.jspecify.annotations.NullMarked;
