package dev.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.sys.SystemTDB;

/// An index of statements in files of its own, outside of any database and without transactions, for as long as a
/// store is built.
final class ScratchTree implements AutoCloseable {
    static final int COLUMNS = 4;
    static final RecordFactory RECORDS = new RecordFactory(COLUMNS * Long.BYTES, 0);

    private final Path folder;
    private BPlusTree tree;
    private boolean open = true;

    /// @param folder for its files
    ScratchTree(Path folder, String index) throws IOException {
        this.folder = Files.createDirectories(folder.resolve(index));
        FileSet files = new FileSet(Location.create(this.folder), index);
        tree = BPlusTreeFactory.createBPTreeByBlockSize(null, files, SystemTDB.BlockSize, 0, 0, RECORDS);
        tree.nonTransactional();
    }

    BPlusTree tree() {
        return tree;
    }

    /// Fills it, while it is empty.
    void fill(QuadCursor statements) {
        tree = packed(tree, statements);
    }

    /// Fills an empty tree from its leaves up, every block full.
    static BPlusTree packed(BPlusTree empty, QuadCursor statements) {
        return BPlusTreeRewriter.packIntoBPlusTree(
                records(statements),
                empty.getParams(),
                empty.getRecordFactory(),
                empty.getStateManager().getBufferChannel(),
                empty.getNodeManager().getBlockMgr(),
                empty.getRecordsMgr().getBlockMgr());
    }

    /// One record, which changes with every step.
    private static Iterator<Record> records(QuadCursor statements) {
        Record record = RECORDS.create();
        return new Iterator<>() {
            private boolean known;
            private boolean more;

            @Override
            public boolean hasNext() {
                if (!known) {
                    try {
                        more = statements.next();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    known = true;
                }
                return more;
            }

            @Override
            public Record next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                known = false;
                set(record, statements.quad());
                return record;
            }
        };
    }

    static void set(Record record, long[] quad) {
        byte[] key = record.getKey();
        for (int i = 0; i < COLUMNS; i++) {
            Bytes.setLong(quad[i], key, i * Long.BYTES);
        }
    }

    /// All of a tree, in its order.
    static QuadCursor all(BPlusTree tree) {
        Iterator<Record> records = tree.iterator();
        long[] quad = new long[COLUMNS];
        return new QuadCursor() {
            @Override
            public boolean next() {
                if (!records.hasNext()) {
                    return false;
                }
                byte[] key = records.next().getKey();
                for (int i = 0; i < COLUMNS; i++) {
                    quad[i] = Bytes.getLong(key, i * Long.BYTES);
                }
                return true;
            }

            @Override
            public long[] quad() {
                return quad;
            }
        };
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            tree.close();
            StoreFolder.delete(folder);
        }
    }
}
