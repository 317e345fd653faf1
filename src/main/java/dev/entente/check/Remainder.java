package dev.entente.check;

import java.util.ArrayList;
import java.util.List;

/// Says what a list of findings does not hold.
final class Remainder {
    private Remainder() {}

    /// Sentences; none where the verdict is complete.
    static List<String> of(Verdict verdict) {
        List<String> remarks = new ArrayList<>();
        if (verdict.more() > 0) {
            remarks.add((verdict.more() == 1 ? "1 more finding is" : verdict.more() + " more findings are")
                    + " left out; --all prints them.");
        }
        if (!verdict.unchecked().isEmpty()) {
            remarks.add(verdict.unchecked());
        }
        return remarks;
    }
}
