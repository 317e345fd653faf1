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
    Sentence page(Sentence title, String path) {
        Words words = setting.words();
        Description dossier = setting.edition().dossier().description();
        DateWords dates = new DateWords(setting);
        List<Phrase> parts = new ArrayList<>();
        if (!dossier.creators().isEmpty()) {
            parts.add(Phrase.plain(String.join(", ", dossier.creators()) + ", "));
        }
        parts.add(Phrase.plain("“"));
        parts.addAll(title.parts());
        parts.add(Phrase.plain("”, "));
        parts.add(setting.title());
        String version = words.of("cite.edition", setting.edition().version());
        List<String> rest = new ArrayList<>();
        rest.add(dossier.date() == null ? version : version + " (" + dates.of(dossier.date(), "") + ")");
        if (dossier.license() != null) {
            rest.add(words.of("cite.licence", dossier.license()));
        }
        rest.add(setting.edition().dossier().base() + path);
        if (setting.links().live()) {
            rest.add(words.of(
                    "cite.retrieved",
                    setting.links().origin() + "/page/" + path,
                    dates.of(LocalDate.now(ZoneOffset.UTC).toString(), "")));
        }
        parts.add(Phrase.plain(", " + String.join(", ", rest)));
        return new Sentence(parts, "");
    }
}
