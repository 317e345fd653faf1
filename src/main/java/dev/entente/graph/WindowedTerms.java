package dev.entente.graph;

import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;

/// The file of terms of a store, read in windows: TDB2 asks the system for every few bytes of a term. And it writes
/// the text of each literal where TDB2 writes the value of a number, and so forgets `007`. Any TDB2 can read it.
final class WindowedTerms extends NodeTableTRDF {
    private static final int BITS = 13;
    private static final int LENGTH = 1 << BITS;
    private static final int WINDOWS = 1 << 9;

    private final BinaryDataFile file;
    private final TSerializer serializer;
    private final TMemoryInputTransport window = new TMemoryInputTransport();
    private final TProtocol protocol = TRDF.protocol(window);
    private final byte[][] windows = new byte[WINDOWS][];
    private final long[] numbers = new long[WINDOWS];
    private final int[] lengths = new int[WINDOWS];

    private WindowedTerms(NodeTableTRDF stock) throws TTransportException {
        super(stock.getIndex(), stock.getData());
        file = stock.getData();
        serializer = new TSerializer(new TCompactProtocol.Factory());
    }

    /// The same files, and the same part in transactions.
    ///
    /// @param table as TDB2 makes it
    static WindowedTerms over(NodeTable table) {
        if (table.baseNodeTable() instanceof NodeTableTRDF stock) {
            try {
                return new WindowedTerms(stock);
            } catch (TTransportException e) {
                throw new TDBException("cannot read the terms", e);
            }
        }
        throw new IllegalStateException("the table of terms is another than expected: " + table);
    }

    @Override
    protected NodeId writeNodeToTable(Node node) {
        try {
            byte[] bytes = serializer.serialize(ThriftConvert.convert(node, false));
            return NodeIdFactory.createPtr(file.write(bytes, 0, bytes.length));
        } catch (TException e) {
            throw new TDBException("cannot write a term", e);
        }
    }

    @Override
    protected Node readNodeFromTable(NodeId id) {
        long position = id.getPtrLocation();
        int offset = (int) (position & (LENGTH - 1));
        int place = (int) (position >>> BITS) & (WINDOWS - 1);
        boolean fresh = numbers[place] != position >>> BITS || offset >= lengths[place];
        if (fresh) {
            fill(place, position >>> BITS);
        }
        try {
            return read(place, offset);
        } catch (TTransportException e) { // it ends in another window, or was not yet written when this was read
            return super.readNodeFromTable(id);
        } catch (TException e) {
            throw new TDBException("cannot read a term", e);
        }
    }

    private Node read(int place, int offset) throws TException {
        window.reset(windows[place], offset, lengths[place] - offset);
        RDF_Term term = new RDF_Term();
        term.read(protocol);
        return ThriftConvert.convert(term);
    }

    private void fill(int place, long number) {
        if (windows[place] == null) {
            windows[place] = new byte[LENGTH];
        }
        lengths[place] = Math.max(0, file.read(number << BITS, windows[place], 0, LENGTH));
        numbers[place] = number;
    }
}
