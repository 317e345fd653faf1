import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/// Maps the table of events with CARML: `MapEvents FOLDER MAPPING OUT`; prints the number of triples.
final class MapEvents {
    public static void main(String[] args) throws Exception {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[1])))
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .fileResolver(Path.of(args[0]))
                .build();
        AtomicLong triples = new AtomicLong();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20)) {
            NTriplesWriter writer = new NTriplesWriter(out);
            writer.startRDF();
            mapper.map().doOnNext(statement -> {
                writer.handleStatement(statement);
                triples.incrementAndGet();
            }).blockLast();
            writer.endRDF();
        }
        System.out.println(triples);
    }
}
