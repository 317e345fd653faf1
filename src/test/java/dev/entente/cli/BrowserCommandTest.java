package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

/// The reader's browser.
class BrowserCommandTest {
    @Test
    void theBrowserOfEachSystemIsAsked() {
        URI page = URI.create("http://127.0.0.1:3030/");
        assertEquals("open", Browser.command("Mac OS X", page).get(0));
        assertEquals("rundll32", Browser.command("Windows 11", page).get(0));
        assertEquals("xdg-open", Browser.command("Linux", page).get(0));
    }
}
