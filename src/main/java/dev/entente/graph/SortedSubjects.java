package dev.entente.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// Sorts subjects: a batch in memory; of more, each batch goes to a temporary file, and all are merged. The system
/// takes the file away when this is closed or the process ends, in whatever way.
final class SortedSubjects implements AutoCloseable {
    private static final int BATCH = 100_000;
    private static final int BUFFER = 1 << 16;
    private static final String BLANK = "_:";

    private final int size;
    private final List<Node> batch = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private @Nullable FileChannel file;

    SortedSubjects() {
        this(BATCH);
    }

    /// @param size of a batch
    SortedSubjects(int size) {
        this.size = size;
    }

    void add(Node subject) {
        if (batch.size() == size) {
            spill();
        }
        batch.add(subject);
    }

    private void spill() {
        batch.sort(StatementOrder.SUBJECTS);
        try {
            FileChannel target = file();
            long start = target.position();
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(target), BUFFER));
            for (Node subject : batch) {
                byte[] text = (subject.isURI() ? subject.getURI() : BLANK + subject.getBlankNodeLabel())
                        .getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            out.flush();
            runs.add(new Run(target, start, target.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("no temporary file: " + e.getMessage(), e));
        }
        batch.clear();
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("entente-subjects", null);
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    /// All of them, each as often as it was added. Nothing may be added any more.
    Iterator<Node> sorted() {
        batch.sort(StatementOrder.SUBJECTS);
        PriorityQueue<PeekIterator<Node>> heads =
                new PriorityQueue<>(Comparator.comparing(PeekIterator::peek, StatementOrder.SUBJECTS));
        for (Run run : runs) {
            heads.add(new PeekIterator<>(run));
        }
        if (!batch.isEmpty()) {
            heads.add(new PeekIterator<>(batch.iterator()));
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public Node next() {
                PeekIterator<Node> least = heads.remove();
                Node subject = least.next();
                if (least.hasNext()) {
                    heads.add(least);
                }
                return subject;
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /// A batch in the file.
    private static final class Run implements Iterator<Node> {
        private final DataInputStream in;
        private final long end;
        private long position;

        Run(FileChannel file, long start, long end) {
            this.position = start;
            this.end = end;
            this.in = new DataInputStream(new BufferedInputStream(new From(file, start), BUFFER));
        }

        @Override
        public boolean hasNext() {
            return position < end;
        }

        @Override
        public Node next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                position += Integer.BYTES + bytes.length;
                String text = new String(bytes, StandardCharsets.UTF_8);
                return text.startsWith(BLANK)
                        ? NodeFactory.createBlankNode(text.substring(BLANK.length()))
                        : NodeFactory.createURI(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Reads a file from a place on, whatever others read or write of it.
    private static final class From extends InputStream {
        private final FileChannel file;
        private long position;

        From(FileChannel file, long position) {
            this.file = file;
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
