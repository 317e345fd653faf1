package dev.entente.serve.page;

import dev.entente.graph.Description;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Says how a page is cited: who made the dossier, as far as its metadata says, which edition of it this is, and where
/// it was read.
record Citations(Setting setting) {
    /// How a page of the dossier is cited.
    ///
    /// @param path of the thing below the base
    String page(String title, String path) {
        Words words = setting.words();
        Description dossier = setting.edition().dossier().description();
        DateWords dates = new DateWords(setting);
        List<String> parts = new ArrayList<>();
        if (!dossier.creators().isEmpty()) {
            parts.add(String.join(", ", dossier.creators()));
        }
        parts.add("“" + title + "”");
        parts.add(dossier.title());
        String version = words.of("cite.edition", setting.edition().version());
        parts.add(dossier.date() == null ? version : version + " (" + dates.of(dossier.date(), "") + ")");
        if (dossier.license() != null) {
            parts.add(words.of("cite.licence", dossier.license()));
        }
        parts.add(setting.edition().dossier().base() + path);
        if (setting.links().live()) {
            parts.add(words.of(
                    "cite.retrieved",
                    setting.links().origin() + "/page/" + path,
                    dates.of(LocalDate.now(ZoneOffset.UTC).toString(), "")));
        }
        return String.join(", ", parts);
    }
}
