package dev.entente.check;

import dev.entente.convert.ConvertCode;
import dev.entente.csv.CsvCode;
import dev.entente.csvw.MetadataCode;
import dev.entente.diag.Code;
import dev.entente.graph.GraphCode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All kinds of findings, of all packages.
public final class Codes {
    private Codes() {}

    /// Name to explanation and cure, in the order of the names.
    ///
    /// @param further kinds of packages that this one does not know
    public static SortedMap<String, String> all(Code... further) {
        SortedMap<String, String> all = new TreeMap<>();
        Stream.<Code[]>of(
                        CsvCode.values(),
                        MetadataCode.values(),
                        ConvertCode.values(),
                        GraphCode.values(),
                        CheckCode.values(),
                        further)
                .flatMap(Stream::of)
                .forEach(code -> all.put(code.name(), (code.explain() + ' ' + code.cure()).strip()));
        return Collections.unmodifiableSortedMap(all);
    }
}
