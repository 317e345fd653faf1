package dev.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.entente.convert.ConvertOptions;
import dev.entente.convert.Csvw;
import dev.entente.convert.Mode;
import dev.entente.convert.NTriplesStream;
import dev.entente.csvw.LocalFetcher;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;

/// Converts one table several times in this process, one way.
///
/// Usage: Conversion WAY FOLDER OUT REPEATS; prints the best CPU seconds, and the best seconds of the clock.
public final class Conversion {
    private final Path folder;
    private final Path out;

    private Conversion(Path folder, Path out) {
        this.folder = folder;
        this.out = out;
    }

    /// Measures.
    public static void main(String[] arguments) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Conversion conversion = new Conversion(Path.of(arguments[1]).toAbsolutePath(), Path.of(arguments[2]));
        double cpu = Double.MAX_VALUE;
        double clock = Double.MAX_VALUE;
        for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
            long cpuStart = system.getProcessCpuTime();
            long start = System.nanoTime();
            conversion.run(arguments[0]);
            clock = Math.min(clock, (System.nanoTime() - start) / 1e9);
            cpu = Math.min(cpu, (system.getProcessCpuTime() - cpuStart) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", cpu, clock);
    }

    private void run(String way) throws IOException {
        Path csv = folder.resolve("events.csv");
        ConvertOptions minimal = ConvertOptions.STANDARD.withMode(Mode.MINIMAL);
        switch (way) {
            case "bare" -> Bare.convert(csv, out);
            case "bytes" -> toFile(minimal);
            case "keys" -> toFile(minimal.withKeys(true));
            case "two-threads" -> toFile(minimal.withThreads(2));
            case "two-threads-keys" -> toFile(minimal.withThreads(2).withKeys(true));
            case "nodes" -> convert(minimal, StreamRDFLib.sinkNull());
            case "jena-nodes" -> JenaLoop.convert(csv, StreamRDFLib.sinkNull());
            case "turtle" -> toTurtle(stream -> convert(minimal, stream));
            case "jena-turtle" -> toTurtle(stream -> JenaLoop.convert(csv, stream));
            default -> throw new IllegalArgumentException("no such way: " + way);
        }
    }

    private void toFile(ConvertOptions options) throws IOException {
        try (OutputStream bytes = new FileOutputStream(out.toFile())) {
            NTriplesStream stream = new NTriplesStream(bytes);
            convert(options, stream);
            stream.finish();
        }
    }

    private interface Triples {
        void writeTo(StreamRDF stream) throws IOException;
    }

    private void toTurtle(Triples triples) throws IOException {
        try (OutputStream bytes = new FileOutputStream(out.toFile())) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(bytes, RDFFormat.TURTLE_BLOCKS);
            stream.start();
            triples.writeTo(stream);
            stream.finish();
        }
    }

    private void convert(ConvertOptions options, StreamRDF stream) throws IOException {
        LocalFetcher fetcher = LocalFetcher.in(folder);
        Csvw.convert(fetcher.url(folder.resolve("events.csv-metadata.json")), options, fetcher, stream, finding -> {
            throw new IllegalStateException(finding.message());
        });
    }
}
