package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;

/** Expected: GDAL 3.6.2 with PROJ 9.1.1, {@code osr.CoordinateTransformation(25832, 4326)}, outwards to five decimals. */
class GeographicBoundsTest {

    private static final Crs UTM = Crs.of(25832).orElseThrow();

    @Test
    void boundsOfALayerAreDegrees() {
        Atlas atlas = PublishedSample.atlas();

        // corners 380000 to 384000, 5710000 to 5713000: west 7.2690554, south 51.5283449, east 7.3277155, north
        // 51.5561443
        assertThat(
                GeographicBounds.of(atlas.layer("belastung").orElseThrow(), UTM),
                is(Optional.of(new GeographicBounds(7.26905, 51.52834, 7.32772, 51.55615))));
    }

    @Test
    void borderIsFollowedBetweenTheCorners() {
        // at y = 5700000 the corners lie at 51.4158836, the middle (x = 500000) at 51.4511822
        assertThat(
                GeographicBounds.of(new Envelope(300_000, 700_000, 5_600_000, 5_700_000), UTM),
                is(new GeographicBounds(6.1237, 50.51774, 11.8763, 51.45119)));
    }

    @Test
    void layerWithoutFeaturesHasNone() {
        assertThat(GeographicBounds.of(PublishedSample.atlas().layer("leer").orElseThrow(), UTM), is(Optional.empty()));
    }

    @Test
    void degreesStayDegrees() {
        assertThat(
                GeographicBounds.of(new Envelope(7, 8, 51, 52), Crs.of(4326).orElseThrow()),
                is(new GeographicBounds(7, 51, 8, 52)));
    }
}
