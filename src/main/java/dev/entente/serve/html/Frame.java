package dev.entente.serve.html;

import dev.entente.serve.page.Links;
import dev.entente.serve.page.Phrase;
import dev.entente.serve.page.Setting;
import dev.entente.serve.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What surrounds every page: the dossier, the menu, the languages, and a word on an edition that is not the newest.
///
/// @param words of the page's language
/// @param links where its links lead
/// @param path of the page
/// @param dossier what the dossier is called
/// @param licence IRI of the licence, empty where it is not said
/// @param notice what is wrong with the tables on the disk, empty where nothing is
public record Frame(Words words, Links links, String path, Phrase dossier, String licence, String notice) {
    private static final List<String> MENU =
            List.of("queries", "timeline", "network", "documents", "passages", "conflicts", "ontology");

    /// Of a page at this path.
    public static Frame of(Setting setting, String path, String notice) {
        return new Frame(
                setting.words(),
                setting.links(),
                path,
                setting.title(),
                Optional.ofNullable(setting.edition().dossier().description().license())
                        .orElse(""),
                notice);
    }

    /// The pages in the menu.
    public List<Phrase> menu() {
        List<Phrase> menu = new ArrayList<>();
        for (String name : MENU) {
            menu.add(Phrase.link(words.of("nav." + name), links.page("/" + name)));
        }
        if (links.live()) {
            menu.add(Phrase.link(words.of("nav.sparql"), links.page("/sparql-editor")));
        }
        return menu;
    }

    /// The other languages, each with this page in it.
    public List<Phrase> languages() {
        return Words.LANGUAGES.stream()
                .filter(language -> !language.equals(words.language()))
                .filter(language -> !links.inLanguage(language).isEmpty())
                .map(language -> new Phrase(Words.in(language).of("language"), language, links.inLanguage(language)))
                .toList();
    }

    /// Dates as they can be asked for, each explained by the words of the page.
    public List<String> dates() {
        return List.of("1975", "1975-04", "1975-04-17", "1975~", "1975?", "197X", "1972/1975", "../1975", "1978-22");
    }

    /// Whether a link of the menu leads to this page.
    public boolean isHere(Phrase link) {
        return link.href().equals(links.page(path));
    }
}
