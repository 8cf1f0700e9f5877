package org.lebenswelten.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.lebenswelten.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the executable jar. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs a command.
     *
     * @param out where results are printed
     * @param err where problems are printed
     * @param arguments the command line
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, PasswordSource::ofProcess, arguments);
    }

    /**
     * Runs a command.
     *
     * @param out where results are printed
     * @param err where problems are printed
     * @param passwords where passwords come from
     * @param arguments the command line
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, PasswordSource passwords, String... arguments) {
        Language language = languageOf(arguments);
        Texts texts = new Texts(language);
        Console console = new Console(out, err, texts);
        Lebenswelten top = new Lebenswelten();
        MeasuresCommand aboutMeasures = new MeasuresCommand(console);
        CommandLine measures = new CommandLine(aboutMeasures);
        aboutMeasures.subcommands().forEach(measures::addSubcommand);
        CommandLine commandLine = new CommandLine(top)
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new PublishCommand(console, passwords))
                .addSubcommand(measures)
                .setOut(out)
                .setErr(err);
        commandLine.setResourceBundle(texts.bundle());
        commandLine.setParameterExceptionHandler((fault, args) -> refuse(fault, texts));
        commandLine.setExecutionStrategy(parsed -> {
            if (!top.language().equals(language.code())) {
                throw new WrongUsage(parsed.commandSpec().commandLine(), texts.of("wrong.lang", top.language()));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        commandLine.setExecutionExceptionHandler((fault, command, parsed) -> {
            err.println(texts.of("fault", fault));
            if (top.stackTrace()) {
                fault.printStackTrace(err);
            }
            return ExitCode.FAULT.number();
        });
        return commandLine.execute(arguments);
    }

    /** The language asked for, or German where none or none that exists is asked for; picocli then refuses the latter. */
    private static Language languageOf(String... arguments) {
        String asked = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                asked = arguments[i + 1];
            } else if (arguments[i].startsWith("--lang=")) {
                asked = arguments[i].substring("--lang=".length());
            }
        }
        return asked.equals("en") ? Language.EN : Language.DE;
    }

    private static int refuse(ParameterException fault, Texts texts) {
        PrintWriter err = fault.getCommandLine().getErr();
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .collect(Collectors.joining(", "));
            err.println(texts.of("usage.missing", names));
        } else if (fault instanceof UnmatchedArgumentException unmatched) {
            err.println(texts.of("usage.unmatched", String.join(" ", unmatched.getUnmatched())));
        } else if (fault instanceof WrongUsage) {
            err.println(fault.getMessage());
        } else {
            err.println(texts.of("usage.wrong", fault.getMessage()));
        }
        err.println(
                texts.of("usage.hint", fault.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }
}
