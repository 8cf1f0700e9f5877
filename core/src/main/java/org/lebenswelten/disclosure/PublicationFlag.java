package org.lebenswelten.disclosure;

/**
 * Whether a cell may be published, and in which words a gap is explained. The flag never tells a small numerator from a
 * small remainder or from a cell withheld to protect another: each of these would narrow down what is hidden.
 */
public enum PublicationFlag {
    /** The value is published. */
    PUBLISHED("ok"),
    /** No value was supplied. */
    MISSING("missing"),
    /** Too few people stand behind the value. */
    FEW_PEOPLE("fewpop"),
    /** The value is withheld to protect people. */
    SUPPRESSED("secret"),
    /** The value is not shown because it is not reliable; that it is not need not be hidden. */
    UNRELIABLE("unsafe");

    private final String code;

    PublicationFlag(String code) {
        this.code = code;
    }

    /**
     * The text in the flag column of published layers.
     *
     * @return ASCII, lower case
     */
    public String code() {
        return code;
    }
}
