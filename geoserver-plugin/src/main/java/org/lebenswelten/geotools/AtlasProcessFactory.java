package org.lebenswelten.geotools;

import org.geotools.process.factory.AnnotatedBeanProcessFactory;
import org.geotools.util.SimpleInternationalString;

/**
 * The processes {@code lebenswelten:BurdenIndex} and {@code lebenswelten:ClassBreaks}, for WPS.
 */
public final class AtlasProcessFactory extends AnnotatedBeanProcessFactory {

    /** Makes the factory, as GeoTools asks for it. */
    public AtlasProcessFactory() {
        super(
                new SimpleInternationalString("Lebenswelten"),
                "lebenswelten",
                BurdenIndexProcess.class,
                ClassBreaksProcess.class);
    }
}
