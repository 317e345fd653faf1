package dev.entente.graph;

import dev.entente.convert.Summary;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// A dataset without findings as bytes, with the fingerprint of what it was built from.
///
/// @param description what the metadata says of the dossier
/// @param tables how much was read
record Snapshot(String fingerprint, Description description, Summary tables, FrozenTriples triples) {
    private static final long MAGIC = 0x656e74656e746531L; // "entente1"

    byte[] toBytes() {
        SnapshotBytes out = new SnapshotBytes();
        out.number(MAGIC);
        out.string(fingerprint);
        out.string(description.base());
        out.string(description.title());
        out.string(description.text());
        out.string(description.license());
        out.strings(description.creators());
        out.string(description.date());
        out.string(description.language());
        out.strings(List.copyOf(description.kinds().keySet()));
        out.strings(List.copyOf(description.kinds().values()));
        out.strings(description.tables());
        out.number(tables.tables());
        out.number(tables.rows());
        out.number(tables.triples());
        triples.writeTo(out);
        byte[] content = out.toByteArray();
        return ByteBuffer.allocate(content.length + Long.BYTES)
                .put(content)
                .putLong(checksum(content, content.length))
                .array();
    }

    /// What these bytes hold; nothing where they are damaged, of another version or of other inputs.
    static Optional<Snapshot> of(byte[] bytes, String fingerprint) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int end = bytes.length - Long.BYTES;
        if (end < Long.BYTES
                || in.getLong() != MAGIC
                || in.getLong(end) != checksum(bytes, end)
                || !SnapshotBytes.string(in).equals(fingerprint)) {
            return Optional.empty();
        }
        Description description = new Description(
                SnapshotBytes.string(in),
                SnapshotBytes.string(in),
                SnapshotBytes.optional(in),
                SnapshotBytes.optional(in),
                SnapshotBytes.strings(in),
                SnapshotBytes.optional(in),
                SnapshotBytes.optional(in),
                kinds(SnapshotBytes.strings(in), SnapshotBytes.strings(in)),
                SnapshotBytes.strings(in));
        Summary tables = new Summary(in.getLong(), in.getLong(), in.getLong(), 0, 0);
        return Optional.of(new Snapshot(fingerprint, description, tables, FrozenTriples.readFrom(in)));
    }

    private static SortedMap<String, String> kinds(List<String> names, List<String> namespaces) {
        SortedMap<String, String> kinds = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            kinds.put(names.get(i), namespaces.get(i));
        }
        return kinds;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    /// The dataset, as if it had been built now.
    DossierGraph graph(Dossier dossier) {
        return new DossierGraph(dossier, triples, new Origin(tables, List.of(), true));
    }
}
