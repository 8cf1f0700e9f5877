package org.lebenswelten.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.model.Severity;

/** Where commands print, and in which language. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;

    Console(PrintWriter out, PrintWriter err, Texts texts) {
        this.out = out;
        this.err = err;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    void say(String key, Object... arguments) {
        out.println(texts.of(key, arguments));
    }

    void begin(String key, Object... arguments) {
        out.print(texts.of(key, arguments));
        out.flush();
    }

    void complain(String key, Object... arguments) {
        err.println(texts.of(key, arguments));
    }

    /** Prints all problems and their count; errors and warnings go to the same stream, so that their order stays. */
    void list(List<DataProblem> problems) {
        ProblemTexts sentences = new ProblemTexts(texts.language());
        for (DataProblem problem : problems) {
            err.println(texts.of("severity." + problem.severity()) + " " + sentences.line(problem));
        }
        if (!problems.isEmpty()) {
            complain("check.count", count(problems, Severity.ERROR), count(problems, Severity.WARNING));
        }
    }

    private static long count(List<DataProblem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }
}
