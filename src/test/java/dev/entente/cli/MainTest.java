package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void helpGoesToStandardOutputAndListsCommandsAndExitCodes() {
        Session session = Session.of("--help");
        assertEquals(0, session.code());
        assertTrue(session.out().contains("Examples:"), session.out());
        assertTrue(session.out().contains("130"), session.out());
        assertEquals("", session.err());
    }

    @Test
    void helpTellsOfEveryCommandInWholeSentences() {
        String help = Session.of("--help").out();
        String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
                .strip();
        for (String command : commands.split("\n  (?=[a-z])")) {
            assertTrue(command.equals("Commands:") || command.endsWith("."), command);
        }
    }

    @Test
    void aMisspeltCommandIsNamedWithTheNearest() {
        Session session = Session.of("hepl");
        assertEquals(2, session.code());
        assertEquals("error: unknown command \"hepl\"\n   = help: did you mean \"help\"?\n", session.err());
        assertEquals("", session.out());
    }

    @Test
    void aMisspeltOptionIsNamedWithTheNearest() {
        Session session = Session.of("--endpiont", "http://127.0.0.1:1/");
        assertEquals(2, session.code());
        assertTrue(session.err().contains("unknown option \"--endpiont\""), session.err());
        assertTrue(session.err().contains("did you mean \"--endpoint\"?"), session.err());
    }

    @Test
    void anOptionWithoutItsValueIsWrongUsage() {
        Session session = Session.of("-C");
        assertEquals(2, session.code());
        assertFalse(session.err().contains("\tat "), session.err());
    }

    @Test
    void aFullDiskEndsWithFour() {
        assertEquals(4, runOn(failing("No space left on device"), "--help"));
    }

    @Test
    void aFullDiskIsSaidOnce() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(new Output(failing("No space left on device"), err, Terminal.NONE), "--help");
        assertEquals("error: cannot write the result: No space left on device\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aClosedPipeIsNoFault() {
        assertEquals(0, runOn(failing("Broken pipe"), "--help"));
    }

    private static int runOn(OutputStream stdout, String... args) {
        return Main.run(new Output(stdout, new ByteArrayOutputStream(), Terminal.NONE), args);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void resultsAreUtf8WhateverTheLocale() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes, new ByteArrayOutputStream(), Terminal.NONE);
        out.line("Zëri i Popullit");
        out.close();
        assertEquals("Zëri i Popullit\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quietLeavesOutRemarksButNotErrors() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output out = new Output(new ByteArrayOutputStream(), err, Terminal.NONE);
        out.quiet(true);
        out.note("a remark");
        out.error("error: a fault");
        assertEquals("error: a fault\n", err.toString(StandardCharsets.UTF_8));
    }
}
