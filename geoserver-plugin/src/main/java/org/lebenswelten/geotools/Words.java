package org.lebenswelten.geotools;

import org.geotools.process.ProcessException;

/** Words and numbers that processes are given, understood as those of what-if requests. */
final class Words {

    private Words() {}

    /** A constant by its name; case and underscores do not matter, an ending may be left out. */
    static <E extends Enum<E>> E constant(Class<E> type, String name, String value, String ending) {
        try {
            return WhatIfParameters.constant(type, name, value.strip(), ending);
        } catch (WhatIfRefusal e) {
            throw new ProcessException(e.getMessage(), e);
        }
    }

    /** A weight, finite and 0 or more. */
    static double weight(String name, String value) {
        try {
            return WhatIfParameters.weight(name, value);
        } catch (WhatIfRefusal e) {
            throw new ProcessException(e.getMessage(), e);
        }
    }
}
