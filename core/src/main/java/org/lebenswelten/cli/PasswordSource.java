package org.lebenswelten.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Where a password comes from. It is never an argument: other users of the machine can read those. */
@FunctionalInterface
interface PasswordSource {

    /** Name of the environment variable. */
    String VARIABLE = "LEBENSWELTEN_GEOSERVER_PASSWORD";

    /**
     * The environment, or where it is silent the person at the screen.
     *
     * @param prompt what is asked
     * @return the password, or null if there is neither
     */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on the console may be redirected input; that is as good
    static @Nullable String ofProcess(String prompt) {
        String password = System.getenv(VARIABLE);
        if (password != null) {
            return password;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        return typed == null ? null : new String(typed);
    }

    /**
     * Asks for it.
     *
     * @param prompt what is asked
     * @return the password, or null if there is none
     */
    @Nullable
    String ask(String prompt);
}
