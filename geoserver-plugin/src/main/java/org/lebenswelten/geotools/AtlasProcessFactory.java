package org.lebenswelten.geotools;

import org.geotools.process.factory.AnnotatedBeanProcessFactory;
import org.geotools.util.SimpleInternationalString;

/**
 * The processes {@code lebenswelten:BurdenIndex}, {@code ClassBreaks}, {@code LocalMoran}, {@code ArealTransfer} and
 * {@code PointCoverage}, for WPS and as rendering transformations of styles.
 */
public final class AtlasProcessFactory extends AnnotatedBeanProcessFactory {

    /** Makes the factory, as GeoTools asks for it. */
    public AtlasProcessFactory() {
        super(
                new SimpleInternationalString("Lebenswelten"),
                "lebenswelten",
                BurdenIndexProcess.class,
                ClassBreaksProcess.class,
                LocalMoranProcess.class,
                ArealTransferProcess.class,
                PointCoverageProcess.class);
    }
}
