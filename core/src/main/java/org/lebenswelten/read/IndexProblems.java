package org.lebenswelten.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.lebenswelten.model.ProblemCode;

/**
 * Collects the problems of one index and remembers whether there were any. What many nodes take over from the index is
 * reported once.
 */
final class IndexProblems {

    private final ProblemLog log;
    private final Set<String> told = new HashSet<>();
    private boolean sound = true;

    /**
     * No problem yet.
     *
     * @param log where to report
     */
    IndexProblems(ProblemLog log) {
        this.log = log;
    }

    /**
     * Adds a problem that makes the index faulty.
     *
     * @param code the code
     * @param at the value to blame
     * @param arguments further facts that the texts name
     */
    void add(ProblemCode code, YamlNode at, Object... arguments) {
        sound = false;
        warn(code, at, arguments);
    }

    /**
     * Adds a problem that the index survives.
     *
     * @param code the code
     * @param at the value to blame
     * @param arguments further facts that the texts name
     */
    void warn(ProblemCode code, YamlNode at, Object... arguments) {
        if (!told.add(code + at.pointer() + Arrays.toString(arguments))) {
            return;
        }
        String written = at.written();
        if (written == null) {
            written = at.json().isTextual() ? at.text() : String.valueOf(at.json());
        }
        log.add(code, at.place(), written, arguments);
    }

    /** Says that something is faulty that was reported elsewhere. */
    void spoil() {
        sound = false;
    }

    /** Whether nothing was added. */
    boolean isSound() {
        return sound;
    }
}
