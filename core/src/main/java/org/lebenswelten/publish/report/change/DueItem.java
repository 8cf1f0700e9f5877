package org.lebenswelten.publish.report.change;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * Something that a body has to decide on or to look after.
 *
 * @param kind what it is
 * @param subject the measure or project, or null for an evaluation of neither
 * @param on when it is due, or null where it is due at any time
 * @param overdue whether that day had passed at the day of issue
 * @param what what it is about: a phase, criterion, milestone, source of money, or the words of a finding
 */
public record DueItem(
        Kind kind, @Nullable Subject subject, @Nullable LocalDate on, boolean overdue, BilingualText what) {

    /** What may be due. */
    public enum Kind {
        /** A phase was to end. */
        PHASE_END,
        /** A measure or project ends. */
        END,
        /** Its funding ends, and what comes then is not secured. */
        FUNDING_END,
        /** A success criterion was to be reached and is not. */
        CRITERION_DUE,
        /** A success criterion lags behind its time. */
        CRITERION_BEHIND,
        /** A milestone is not done. */
        MILESTONE,
        /** An evaluation is there to be discussed. */
        EVALUATION,
        /** The profile contradicts itself, or something in it is missing or old. */
        PROFILE
    }

    /**
     * When it is due.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }

    /**
     * The measure or project.
     *
     * @return the subject, or empty
     */
    public Optional<Subject> about() {
        return Optional.ofNullable(subject);
    }
}
