package org.lebenswelten.samples.musterstadt;

import java.io.InputStream;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/**
 * The schemas of ISO 19139 as they stand in {@code org.jvnet.ogc:ogc-schemas} and {@code org.hisrc.w3c:w3c-schemas}, without
 * any request.
 *
 * <p>Records of services come from the schemas of 2006, which alone have them; all else from those of 2007, in the same
 * namespaces but with GML 3.2, as the catalogues of GDI-DE hold them.
 */
final class SchemaJars {

    private static final String PLACE = "http://schemas.opengis.net/";

    private SchemaJars() {}

    static Schema iso19139() throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "http");
        DOMImplementationLS inputs =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, systemId, baseUri) -> {
            String address = absolute(systemId, baseUri);
            LSInput input = inputs.createLSInput();
            input.setSystemId(address);
            input.setByteStream(stream(address));
            return input;
        });
        return factory.newSchema(new StreamSource[] {
            source(PLACE + "iso/19139/20070417/gmx/gmx.xsd"), source(PLACE + "iso/19139/20060504/srv/srv.xsd")
        });
    }

    private static StreamSource source(String address) {
        return new StreamSource(stream(address), address);
    }

    private static String absolute(String systemId, @Nullable String baseUri) {
        String address = baseUri == null
                ? systemId
                : URI.create(baseUri).resolve(systemId).toString();
        return address.matches(".*/iso/19139/20060504/(gmd|gco|gmx|gss|gsr|gts)/.*")
                ? address.replace("20060504", "20070417")
                : address;
    }

    private static InputStream stream(String address) {
        String resource = address.startsWith("http://www.w3.org/")
                ? address.replace("http://www.w3.org/", "w3c/")
                : address.replaceFirst("https?://schemas\\.opengis\\.net/", "ogc/");
        InputStream stream = SchemaJars.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("schema " + address + ": not in the jars as " + resource);
        }
        return stream;
    }
}
