package dev.entente.cli;

import dev.entente.query.Inquiry;
import dev.entente.query.Overview;
import java.util.List;

/// What `entente` alone prints: the dossier's title, what it holds, and three commands to try.
final class Welcome {
    private Welcome() {}

    static void print(Output out, GlobalOptions global) {
        String title = global.endpoint()
                .or(() -> OpenStore.title(global, out))
                .orElseGet(() -> global.dossier().title());
        Inquiry inquiry = Opening.inquiry(out, global);
        out.line(title);
        StringBuilder line = new StringBuilder();
        for (String count : Overview.counts(inquiry)) {
            if (!line.isEmpty() && line.length() + count.length() + 4 > out.width()) {
                out.line("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(count);
        }
        if (!line.isEmpty()) {
            out.line("  " + line);
        }
        out.line("");
        out.line("Try");
        String someone = Overview.mostNamed(inquiry);
        List.of(
                        "entente query                what can be asked",
                        "entente query who-met-whom   one of these questions",
                        someone.isEmpty() ? "entente check" : "entente show " + someone)
                .forEach(command -> out.line("  " + command));
    }
}
