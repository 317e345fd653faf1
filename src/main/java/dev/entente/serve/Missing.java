package dev.entente.serve;

import dev.entente.serve.page.Page;
import dev.entente.serve.page.Phrase;
import dev.entente.serve.page.QueryPages;
import dev.entente.serve.page.Setting;
import dev.entente.serve.page.Words;
import java.util.ArrayList;
import java.util.List;

/// Says that there is nothing at an address, and where to look instead.
record Missing(Setting setting) {
    private static final String QUERIES = "/queries/";

    Page.Fault at(String path) {
        Words words = setting.words();
        if (path.startsWith(QUERIES)) {
            return query(path.substring(QUERIES.length()));
        }
        return new Page.Fault(
                Phrase.plain(words.of("fault.404")),
                404,
                words.of("fault.404.message", path),
                List.of(Phrase.plain(words.of("fault.404.hint"))));
    }

    private Page.Fault query(String file) {
        Words words = setting.words();
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        String suffix = dot < 0 ? "" : file.substring(dot);
        if (setting.edition().inquiry().catalogue().find(name).isPresent()) {
            return format(name, suffix);
        }
        List<Phrase> hint = new ArrayList<>();
        setting.edition().inquiry().catalogue().near(name).ifPresent(near -> {
            hint.add(Phrase.plain(words.of("search.near") + " "));
            hint.add(Phrase.link(
                    near,
                    suffix.isEmpty()
                            ? setting.links().page(QUERIES + near)
                            : setting.links().file(QUERIES + near + suffix)));
            hint.add(Phrase.plain(". "));
        });
        hint.add(Phrase.plain(words.of("fault.query.hint") + " "));
        hint.add(Phrase.link("/queries", setting.links().page("/queries")));
        return new Page.Fault(Phrase.plain(words.of("fault.404")), 404, words.of("fault.query", name), hint);
    }

    private Page.Fault format(String name, String suffix) {
        Words words = setting.words();
        List<Phrase> hint = new ArrayList<>(List.of(Phrase.plain(words.of("fault.format.hint"))));
        for (String format : QueryPages.FORMATS) {
            hint.add(Phrase.plain(" "));
            hint.add(Phrase.link("." + format, setting.links().file(QUERIES + name + "." + format)));
        }
        return new Page.Fault(Phrase.plain(words.of("fault.404")), 404, words.of("fault.format", name, suffix), hint);
    }
}
