package dev.entente.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;

/// IRIs and literals, numbered in the order of RDF terms. A term becomes an object when it is first asked for, so that
/// a large table is there at once. Immutable for whoever uses it; any number of threads may.
final class TermTable {
    private static final int IRI = 0;
    private static final int STRING = 1;
    /// What follows: a datatype at even numbers, a language at odd ones.
    private static final int FIRST_TAG = 2;

    private final byte[] text;
    private final int[] ends;
    private final int[] kinds;
    private final List<String> tags;
    /// Numbers, plus one, at the hash of their text; open addressing.
    private final int[] slots;

    private final AtomicReferenceArray<Node> terms;

    private TermTable(byte[] text, int[] ends, int[] kinds, List<String> tags, int[] slots) {
        this.text = text;
        this.ends = ends;
        this.kinds = kinds;
        this.tags = tags;
        this.slots = slots;
        this.terms = new AtomicReferenceArray<>(ends.length);
    }

    /// Whether a table can hold it: no blank nodes, no triples as terms, no text with a direction.
    static boolean holds(Node term) {
        return term.isURI() || (term.isLiteral() && term.getLiteralBaseDirection() == null);
    }

    /// Numbers these.
    static TermTable of(Collection<Node> terms) {
        Node[] sorted = terms.toArray(Node[]::new);
        Arrays.sort(sorted, NodeCmp::compareRDFTerms);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int[] ends = new int[sorted.length];
        int[] kinds = new int[sorted.length];
        Map<String, Integer> tags = new LinkedHashMap<>();
        int[] slots = new int[Integer.highestOneBit(Math.max(1, sorted.length)) * 4];
        for (int number = 0; number < sorted.length; number++) {
            Node term = sorted[number];
            text.writeBytes(textOf(term).getBytes(StandardCharsets.UTF_8));
            ends[number] = text.size();
            kinds[number] = kind(term, tags);
            int slot = firstSlot(term, slots.length);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
        return new TermTable(text.toByteArray(), ends, kinds, List.copyOf(tags.keySet()), slots);
    }

    private static int kind(Node term, Map<String, Integer> tags) {
        if (term.isURI()) {
            return IRI;
        }
        String language = term.getLiteralLanguage();
        String type = term.getLiteralDatatypeURI();
        if (language.isEmpty() && type.equals("http://www.w3.org/2001/XMLSchema#string")) {
            return STRING;
        }
        int tag = tags.computeIfAbsent(language.isEmpty() ? type : language, name -> tags.size());
        return FIRST_TAG + 2 * tag + (language.isEmpty() ? 0 : 1);
    }

    private static String textOf(Node term) {
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    private static int firstSlot(Node term, int slots) {
        int hash = textOf(term).hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & (slots - 1);
    }

    int size() {
        return ends.length;
    }

    /// The number of a term; -1 where it is not here.
    int number(Node term) {
        if (!holds(term)) {
            return -1;
        }
        int slot = firstSlot(term, slots.length);
        while (slots[slot] != 0) {
            if (term(slots[slot] - 1).equals(term)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /// The term of a number.
    Node term(int number) {
        Node known = terms.getAcquire(number);
        if (known != null) {
            return known;
        }
        Node made = make(number);
        terms.setRelease(number, made);
        return made;
    }

    private Node make(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        String own = new String(text, start, ends[number] - start, StandardCharsets.UTF_8);
        int kind = kinds[number];
        if (kind == IRI) {
            return NodeFactory.createURI(own);
        }
        if (kind == STRING) {
            return NodeFactory.createLiteralString(own);
        }
        String tag = tags.get((kind - FIRST_TAG) / 2);
        return kind % 2 == 0
                ? NodeFactory.createLiteralDT(own, TypeMapper.getInstance().getSafeTypeByName(tag))
                : NodeFactory.createLiteralLang(own, tag);
    }

    void writeTo(SnapshotBytes out) {
        out.bytes(text);
        out.ints(ends);
        out.ints(kinds);
        out.strings(tags);
        out.ints(slots);
    }

    static TermTable readFrom(ByteBuffer in) {
        byte[] text = SnapshotBytes.bytes(in);
        int[] ends = SnapshotBytes.ints(in);
        int[] kinds = SnapshotBytes.ints(in);
        List<String> tags = new ArrayList<>(SnapshotBytes.strings(in));
        return new TermTable(text, ends, kinds, tags, SnapshotBytes.ints(in));
    }
}
