package dev.entente.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Links of pages that a server gives out: from the root of the site on.
///
/// @param origin where the site is
/// @param base under which things live
/// @param path of this page
/// @param query of this page's address without its language, empty for none
/// @param language chosen by the reader, carried on from page to page; empty where the browser decides
public record ServerLinks(String origin, String base, String path, String query, String language) implements Links {
    @Override
    public String page(String target) {
        return Things.escaped(target) + (language.isEmpty() ? "" : "?lang=" + language);
    }

    @Override
    public String file(String target) {
        return Things.escaped(target);
    }

    @Override
    public String asked(String target, Map<String, List<String>> arguments) {
        List<String> parts = new ArrayList<>();
        arguments.forEach((name, values) -> {
            for (String value : values.isEmpty() ? List.of("on") : values) {
                parts.add(encoded(name) + "=" + encoded(value));
            }
        });
        if (!language.isEmpty() && !target.contains(".")) {
            parts.add("lang=" + language);
        }
        return Things.escaped(target) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public String chosen() {
        return language;
    }

    @Override
    public String inLanguage(String other) {
        return Things.escaped(path) + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other;
    }
}
