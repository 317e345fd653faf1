package dev.entente.cli;

import dev.entente.convert.Summary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a conversion took, in one line.
final class RunFigures {
    private static final Path STATUS = Path.of("/proc/self/status");

    private RunFigures() {}

    /// Rows, triples, seconds, and the most memory this process had.
    static String line(Summary summary, long nanos) {
        return String.format(
                Locale.ROOT,
                "%,d rows, %,d triples, %.2f s, at most %,d MB of memory",
                summary.rows(),
                summary.triples(),
                nanos / 1e9,
                mostMemory() >> 20);
    }

    /// Of the whole process where the system tells, else of the heap.
    private static long mostMemory() {
        try {
            if (Files.isReadable(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmHWM:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                    }
                }
            }
        } catch (IOException e) {
            return heap();
        }
        return heap();
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
