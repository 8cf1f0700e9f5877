package org.lebenswelten.publish.report;

/** Why a value stands in a layer or does not, from its column {@code flag}; pages say it in words. */
public enum ValueFlag {
    /** The value is published. */
    PUBLISHED("ok"),
    /** No value was supplied. */
    MISSING("missing"),
    /** Too few people stand behind the value. */
    FEW_PEOPLE("fewpop"),
    /** The value is withheld to protect people. */
    WITHHELD("secret"),
    /** The value is not shown because it is not reliable. */
    UNRELIABLE("unsafe"),
    /** There is nothing to reach yet. */
    NO_SUPPLY("nosupply");

    private final String code;

    ValueFlag(String code) {
        this.code = code;
    }

    /**
     * The flag of a code.
     *
     * @param code text of the column
     * @return the flag; {@link #MISSING} for a code that is not known
     */
    public static ValueFlag of(String code) {
        for (ValueFlag flag : values()) {
            if (flag.code.equals(code)) {
                return flag;
            }
        }
        return MISSING;
    }

    /**
     * The text of the column.
     *
     * @return ASCII, lower case
     */
    public String code() {
        return code;
    }

    /**
     * The key of the words for it in the texts of the report.
     *
     * @return such as {@code flag.secret}
     */
    public String key() {
        return "flag." + code;
    }
}
