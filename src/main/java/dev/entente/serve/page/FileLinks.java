package dev.entente.serve.page;

import java.util.List;
import java.util.Map;

/// Links of pages that are files: relative to this page, so that they work from any web server and from a disk.
///
/// @param base under which things live
/// @param path of this page on the site
public record FileLinks(String base, String path) implements Links {
    @Override
    public String page(String target) {
        return file(fileOf(target));
    }

    /// The file of a page, by its path on the site.
    public static String fileOf(String page) {
        return page.equals("/") ? "/index.html" : page + ".html";
    }

    @Override
    public String file(String target) {
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        return "../".repeat((int) depth) + Things.escaped(target.substring(1));
    }

    @Override
    public String asked(String target, Map<String, List<String>> arguments) {
        return target.contains(".") ? file(target) : page(target);
    }

    @Override
    public String origin() {
        return "";
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public String inLanguage(String other) {
        return "";
    }

    @Override
    public String chosen() {
        return "";
    }
}
