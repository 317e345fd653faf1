package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// A URL template that writes IRIs with their brackets. Immutable.
final class ByteTemplate {
    private static final byte[] CLOSE = {'>'};

    private final BoundTemplate template;
    private final byte @Nullable [] constant;
    private final byte[][] texts; // the one before each value, and the last; empty where it takes more than that
    private final int[] slots;

    ByteTemplate(BoundTemplate template) {
        this.template = template;
        String url = template.constant();
        this.constant = url == null ? null : NTriplesStream.bytes(NodeFactory.createURI(url));
        List<BoundTemplate.Step> steps = template.steps();
        this.slots = steps.stream()
                .filter(BoundTemplate.Step.Value.class::isInstance)
                .mapToInt(step -> ((BoundTemplate.Step.Value) step).slot())
                .toArray();
        this.texts = steps.isEmpty() ? new byte[0][] : texts(steps, slots.length);
    }

    private static byte[][] texts(List<BoundTemplate.Step> steps, int values) {
        ByteText[] texts = new ByteText[values + 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new ByteText(64);
        }
        texts[0].put("<");
        int at = 0;
        for (BoundTemplate.Step step : steps) {
            switch (step) {
                case BoundTemplate.Step.Text text -> texts[at].putIri(text.text());
                case BoundTemplate.Step.Value value -> at++;
            }
        }
        texts[values].put(CLOSE);
        byte[][] copies = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            copies[i] = texts[i].copy();
        }
        return copies;
    }

    /// The IRI where it is the same in all rows, else null.
    byte @Nullable [] constant() {
        return constant;
    }

    /// Writes the IRI for a row.
    void put(ByteText out, ByteValues values) {
        if (constant != null) {
            out.put(constant);
        } else if (texts.length == 0) {
            out.put("<").putIri(template.expand(values)).put(CLOSE);
        } else {
            for (int i = 0; i < slots.length; i++) {
                out.put(texts[i]);
                values.putPercentEncoded(slots[i], out);
            }
            out.put(texts[slots.length]);
        }
    }
}
