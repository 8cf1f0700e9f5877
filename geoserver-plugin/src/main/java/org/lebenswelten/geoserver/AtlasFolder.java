package org.lebenswelten.geoserver;

final class AtlasFolder {
    static final String NAME = "lebenswelten";

    private AtlasFolder() {}
}
