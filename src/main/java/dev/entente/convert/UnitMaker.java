package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.RangeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes units of work of the rows of tables, instead of converting them.
final class UnitMaker {
    private final UnitPlan plan;
    private final ByteText front = new ByteText(1 << 10); // what is written before the next unit
    private final List<WorkUnit> units = new ArrayList<>();

    UnitMaker(UnitPlan plan) {
        this.plan = plan;
    }

    /// Takes what is not said by rows.
    NTriplesStream front() {
        return NTriplesStream.into(front);
    }

    /// Takes all rows of a table as one.
    void whole(int table) {
        units.add(new WorkUnit(plan, table, takeFront(), null, 0, RangeRun.UNKNOWN));
    }

    /// Takes the rows of a table in ranges.
    ///
    /// @param reader at the first row of data
    void ranges(int table, RangeReader reader, boolean singleColumn) throws IOException {
        long first = reader.position().rows();
        RangeReader.Block block = new RangeReader.Block();
        while (reader.next(block)) {
            ByteRange range = block.range();
            long before = range.rows() - first - (singleColumn ? 0 : range.blankRows());
            boolean last = reader.atEnd() || range.end() == Long.MAX_VALUE;
            long after = last ? RangeRun.UNKNOWN : reader.position().rows();
            units.add(new WorkUnit(plan, table, takeFront(), range, before, after));
        }
    }

    private byte[] takeFront() {
        byte[] text = front.copy();
        front.cut(0);
        return text;
    }

    /// All units; what was said behind the last of them is one more.
    List<WorkUnit> units() {
        if (front.size() > 0) {
            units.add(new WorkUnit(plan, 0, takeFront(), null, 0, RangeRun.UNKNOWN));
        }
        return List.copyOf(units);
    }
}
