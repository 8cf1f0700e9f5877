package org.lebenswelten.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that is wrong in a way only this program can tell; its message is in the user's language. */
final class WrongUsage extends ParameterException {

    private static final long serialVersionUID = 1L;

    WrongUsage(CommandLine command, String message) {
        super(command, message);
    }
}
