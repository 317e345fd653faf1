import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.resultio.text.tsv.SPARQLResultsTSVWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/// Asks a Turtle file one query with RDF4J's store in memory.
final class AskRdf4j {
    public static void main(String[] args) throws Exception {
        SailRepository repository = new SailRepository(new MemoryStore());
        try (var connection = repository.getConnection()) {
            connection.add(new File(args[0]), RDFFormat.TURTLE);
            connection
                    .prepareTupleQuery(Files.readString(Path.of(args[1])))
                    .evaluate(new SPARQLResultsTSVWriter(System.out));
        }
        System.out.flush();
    }
}
