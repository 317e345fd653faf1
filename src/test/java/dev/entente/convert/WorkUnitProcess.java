package dev.entente.convert;

import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Converts one unit of work that was sent to this process as a file, and leaves triples and result in two others.
final class WorkUnitProcess {
    private WorkUnitProcess() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path folder = Path.of(arguments[0]);
        Path unit = Path.of(arguments[1]);
        try (InputStream bytes = Files.newInputStream(unit);
                ObjectInputStream in = new ObjectInputStream(bytes);
                OutputStream triples = Files.newOutputStream(unit.resolveSibling(unit.getFileName() + ".nt"));
                OutputStream result = Files.newOutputStream(unit.resolveSibling(unit.getFileName() + ".result"));
                ObjectOutputStream out = new ObjectOutputStream(result)) {
            WorkUnit read = (WorkUnit) in.readObject();
            out.writeObject(read.convert(LocalFetcher.in(folder), triples));
        }
    }
}
