package org.lebenswelten.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The top-level command; its texts stand in the bundles, its options hold for every subcommand. */
@Command(
        name = "lebenswelten",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "init|check|build|report|publish|measures",
        exitCodeListHeading = "%n",
        exitCodeList = {" 0:done", " 1:data", " 2:usage", " 3:output", " 4:fault"})
final class Lebenswelten {

    /** Read before picocli parses, because the texts of the help depend on it; declared so that it is known. */
    @Option(
            names = "--lang",
            paramLabel = "de|en",
            descriptionKey = "lang",
            defaultValue = "de",
            scope = ScopeType.INHERIT)
    private String language = "de";

    @Option(names = "--stacktrace", descriptionKey = "stacktrace", scope = ScopeType.INHERIT)
    private boolean stackTrace;

    String language() {
        return language;
    }

    boolean stackTrace() {
        return stackTrace;
    }
}
