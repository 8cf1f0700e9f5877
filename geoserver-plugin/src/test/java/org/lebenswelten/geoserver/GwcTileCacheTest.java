package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.geoserver.gwc.GWC;
import org.junit.jupiter.api.Test;

class GwcTileCacheTest {

    private final List<String> calls = new ArrayList<>();

    private final GWC gwc = new GWC() {
        @Override
        public boolean tileLayerExists(String layer) {
            return layer.equals("a:kept");
        }

        @Override
        public void truncate(String layer) {
            calls.add("truncate " + layer);
        }

        @Override
        public void removeTileLayers(List<String> layers) {
            calls.add("remove " + layers);
        }
    };

    @Test
    void onlyKeptTilesAreThrownAway() {
        TileCache tiles = new GwcTileCache(() -> gwc);

        tiles.truncate("a:other");
        tiles.truncate("a:kept");
        tiles.switchOff("a:other");
        tiles.switchOff("a:kept");

        assertThat(calls, contains("truncate a:kept", "remove [a:kept]"));
    }

    @Test
    void serverWithoutTileCacheKeepsNone() {
        TileCache unstarted = new GwcTileCache(() -> {
            throw new IllegalStateException("GWC bean not found");
        });
        TileCache absent = new GwcTileCache(() -> {
            throw new NoClassDefFoundError("org/geoserver/gwc/GWC");
        });

        unstarted.truncate("a:kept");
        absent.switchOff("a:kept");

        assertThat(calls, is(empty()));
    }
}
