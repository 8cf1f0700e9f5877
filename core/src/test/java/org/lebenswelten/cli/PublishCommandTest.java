package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.publish.GeoPackageWriter;

/** Sends to a server on this machine that answers what the test says. */
class PublishCommandTest {

    private static final String PASSWORD = "geheim, mit Ümlaut:";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private HttpServer server;
    private Path atlas;
    private int status = 201;
    private String type = "application/json";
    private String answer = "{\"layers\": 12, \"notes\": [{\"de\": \"Titel behalten\", \"en\": \"title kept\"}]}";
    private String request = "";
    private byte[] body = new byte[0];

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        atlas = folder.resolve("stadt.gpkg");
        GeoPackageWriter.write(
                new Atlas(
                        "musterdorf",
                        BilingualText.same("t"),
                        BilingualText.same("t"),
                        Crs.of(25832).orElseThrow(),
                        LocalDate.of(2025, 1, 1),
                        List.of(),
                        "{}",
                        new Provenance("test", Map.of(), List.of())),
                atlas);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void atlasIsPutUnderItsIdWithTheLogin() throws IOException {
        assertThat(err.toString(), run(PASSWORD, "--user", "admin"), is(0));

        // RFC 7617: base64 of "admin:geheim, mit Ümlaut:" in UTF-8, by coreutils' base64
        assertThat(
                request,
                is("PUT /geoserver/rest/lebenswelten/musterdorf Basic YWRtaW46Z2VoZWltLCBtaXQgw5xtbGF1dDo="
                        + " application/geopackage+sqlite3 de"));
        assertThat(body, is(Files.readAllBytes(atlas)));
        assertThat(
                out.toString(), containsString("Veröffentlicht: Arbeitsbereich 'musterdorf' mit 12 Layern auf http"));
        assertThat(err.toString(), containsString("Hinweis: Titel behalten"));
    }

    @Test
    void englishIsAskedForAndSpoken() {
        assertThat(run(PASSWORD, "--user", "admin", "--lang", "en"), is(0));

        assertThat(request, containsString(" en"));
        assertThat(out.toString(), containsString("Published: workspace 'musterdorf' with 12 layers"));
        assertThat(err.toString(), containsString("Note: title kept"));
    }

    @Test
    void invalidAtlasIsAnErrorInTheData() {
        status = 422;
        type = "application/problem+json";
        answer = "{\"status\": 422, \"detail\": \"musterdorf LW-604: neueres Format\"}";

        assertThat(run(PASSWORD, "--user", "admin"), is(1));
        assertThat(
                err.toString(), containsString("Nicht veröffentlicht (HTTP 422): musterdorf LW-604: neueres Format"));
    }

    @Test
    void whatTheServerDoesNotTakeIsToldWithItsReason() {
        status = 409;
        type = "application/problem+json";
        answer = "{\"status\": 409, \"detail\": \"Name vergeben\"}";
        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("(HTTP 409): Name vergeben"));

        answer = "{";
        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("(HTTP 409): not JSON"));
    }

    @Test
    void answersOfOthersThanThePluginAreExplained() {
        type = "text/html";
        answer = "<html>";
        status = 401;
        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("lässt 'admin' nicht zu"));
        status = 404;
        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("gibt es das Plugin nicht"));
        status = 502;
        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("antwortet mit HTTP 502"));
    }

    @Test
    void redirectionIsNotFollowed() {
        status = 302;

        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("antwortet mit HTTP 302"));
    }

    @Test
    void serverThatIsNotThereIsTold() {
        server.stop(0);

        assertThat(run(PASSWORD, "--user", "admin"), is(3));
        assertThat(err.toString(), containsString("ist nicht erreichbar"));
    }

    @Test
    void fileThatIsNoAtlasIsNotSent() throws IOException {
        Files.writeString(atlas, "text");

        assertThat(run(PASSWORD, "--user", "admin"), is(1));
        assertThat(err.toString(), containsString("Kein gültiger Atlas"));
        assertThat(err.toString(), containsString("LW-601"));
        assertThat(request, is(""));
    }

    @Test
    void withoutPasswordNothingIsSent() {
        assertThat(run(null, "--user", "admin"), is(2));
        assertThat(err.toString(), containsString("LEBENSWELTEN_GEOSERVER_PASSWORD"));
        assertThat(request, is(""));
    }

    @Test
    void passwordIsNowhereOnTheScreen() {
        run(PASSWORD, "--user", "admin");
        status = 401;
        run(PASSWORD, "--user", "admin");

        assertThat(out.toString() + err, not(containsString(PASSWORD)));
        assertThat(out.toString() + err, not(containsString("YWRtaW46")));
    }

    @Test
    void addressesAreChecked() {
        for (String address : List.of("ftp://a/geoserver", "geoserver", "http:/a", "https://a/b?c=d", "http://a b")) {
            assertThat(address, call(PASSWORD, "--geoserver", address, "--user", "u"), is(2));
        }
        assertThat(call(PASSWORD, "--geoserver", "https://u:geheim@a/geoserver", "--user", "u"), is(2));
        assertThat(err.toString(), containsString("'https://...@a/geoserver'"));
        assertThat(err.toString(), not(containsString("geheim")));
    }

    @Test
    void unencryptedAddressOfAnotherMachineIsWarnedOf() {
        assertThat(call(null, "--geoserver", "http://maps.invalid/geoserver", "--user", "u"), is(2));
        assertThat(err.toString(), containsString("http://maps.invalid/geoserver ist nicht verschlüsselt"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        body = exchange.getRequestBody().readAllBytes();
        request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("Accept-Language");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(@Nullable String password, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--geoserver";
        all[1] = "http://127.0.0.1:" + server.getAddress().getPort() + "/geoserver/";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return call(password, all);
    }

    private int call(@Nullable String password, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "publish";
        all[1] = atlas.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), prompt -> password, all);
    }
}
