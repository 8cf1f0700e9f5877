package org.lebenswelten.geoserver;

/** The tiles that a server keeps of layers and groups. */
interface TileCache {

    /**
     * Throws away the tiles of a layer or group; nothing happens where none are kept.
     *
     * @param name qualified name, {@code workspace:layer}
     */
    void truncate(String name);

    /**
     * Ends the keeping of tiles that a server may have begun by itself for a new layer or group. Whoever wants tiles
     * switches them on afterwards.
     *
     * @param name qualified name, {@code workspace:layer}
     */
    void switchOff(String name);
}
