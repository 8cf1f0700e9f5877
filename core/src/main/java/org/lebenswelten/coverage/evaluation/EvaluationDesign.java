package org.lebenswelten.coverage.evaluation;

/** How a measure or project is evaluated, as its profile names it. */
public enum EvaluationDesign {
    /** Treated areas before and after, without controls. */
    BEFORE_AFTER("before-after"),
    /** Treated areas and controls before and after. */
    CONTROLLED("controlled"),
    /** The series of the treated areas, interrupted at the start. */
    INTERRUPTED_SERIES("ITS");

    private final String code;

    EvaluationDesign(String code) {
        this.code = code;
    }

    /**
     * The name in project profiles and published files.
     *
     * @return such as {@code before-after}
     */
    public String code() {
        return code;
    }
}
