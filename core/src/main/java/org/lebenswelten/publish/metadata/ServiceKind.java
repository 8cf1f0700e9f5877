package org.lebenswelten.publish.metadata;

/** The services in which a map server offers an atlas. */
public enum ServiceKind {
    /** Maps as pictures. */
    WMS("wms", "view", "1.3.0", "infoMapAccessService", "Darstellungsdienst"),
    /** Features. */
    WFS("wfs", "download", "2.0.0", "infoFeatureAccessService", "Downloaddienst");

    private final String path;
    private final String type;
    private final String version;
    private final String category;
    private final String title;

    ServiceKind(String path, String type, String version, String category, String title) {
        this.path = path;
        this.type = type;
        this.version = version;
        this.category = category;
        this.title = title;
    }

    /**
     * The address of the service.
     *
     * @param service address of the atlas at the map server
     * @return such as {@code https://host/geoserver/atlas/wms}
     */
    public String url(String service) {
        return service + "/" + path;
    }

    /**
     * The address of its capabilities.
     *
     * @param service address of the atlas at the map server
     * @return a URL
     */
    public String capabilitiesUrl(String service) {
        return url(service) + "?SERVICE=" + name() + "&VERSION=" + version + "&REQUEST=GetCapabilities";
    }

    /**
     * The word for the service in names of files.
     *
     * @return such as {@code wms}
     */
    public String path() {
        return path;
    }

    /**
     * The version that is asked for.
     *
     * @return such as {@code 1.3.0}
     */
    public String version() {
        return version;
    }

    /** The type of spatial data service of INSPIRE, such as {@code view}. */
    String type() {
        return type;
    }

    /** The category of ISO 19119 that INSPIRE asks for as a keyword. */
    String category() {
        return category;
    }

    /** What people call such a service, in German. */
    String title() {
        return title;
    }
}
