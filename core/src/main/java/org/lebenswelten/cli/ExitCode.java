package org.lebenswelten.cli;

/** What the process tells its caller. */
enum ExitCode {
    /** Done; warnings are possible. */
    DONE(0),
    /** The project's data have errors, or a file is no sound atlas; nothing was written. */
    DATA(1),
    /** The command line is wrong; picocli uses the same number. */
    USAGE(2),
    /** A file or folder could not be written, or a server did not take an atlas. */
    OUTPUT(3),
    /** A fault of the program itself. */
    FAULT(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
