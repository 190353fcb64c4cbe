package app.ledgerlink.local;

import java.io.PrintStream;

/** What a person at the terminal reads. */
final class Console {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Console() {}

    static void say(String text) {
        OUT.println(text);
    }

    static void error(String text) {
        ERR.println(text);
    }
}
