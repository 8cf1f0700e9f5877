package org.lebenswelten.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.GeoPackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends an atlas to a GeoServer with the plugin, which publishes it. */
@Command(name = "publish", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PublishCommand implements Callable<Integer> {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final double MEGABYTE = 1e6;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int INVALID = 422;

    private final Console console;
    private final PasswordSource passwords;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ATLAS", descriptionKey = "publish.atlas")
    private Path atlas = Path.of("");

    @Option(names = "--geoserver", required = true, paramLabel = "URL", descriptionKey = "publish.geoserver")
    private String geoServer = "";

    @Option(names = "--user", required = true, paramLabel = "NAME", descriptionKey = "publish.user")
    private String user = "";

    PublishCommand(Console console, PasswordSource passwords) {
        this.console = console;
        this.passwords = passwords;
    }

    @Override
    public Integer call() throws IOException {
        URI server = server();
        String id;
        try {
            id = GeoPackageReader.read(atlas).id();
        } catch (AtlasFileException e) {
            console.complain("publish.invalid", e.text(console.texts().language()));
            return ExitCode.DATA.number();
        }
        if ("http".equals(server.getScheme()) && !THIS_MACHINE.contains(server.getHost())) {
            console.complain("publish.plain", server);
        }
        String password = passwords.ask(console.texts().of("publish.password", user, server));
        if (password == null) {
            throw new WrongUsage(spec.commandLine(), console.texts().of("wrong.password", PasswordSource.VARIABLE));
        }
        console.say("publish.sending", atlas, Files.size(atlas) / MEGABYTE, server);
        try {
            return tell(
                    new AtlasUpload(server, user, password, console.texts().language()).send(id, atlas), id, server);
        } catch (IOException e) {
            console.complain("publish.unreachable", server, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.complain("publish.unreachable", server, String.valueOf(e.getMessage()));
        }
        return ExitCode.OUTPUT.number();
    }

    private int tell(AtlasUpload.Answer answer, String id, URI server) {
        if (answer.isDone()) {
            answer.notes(console.texts().language()).forEach(note -> console.complain("publish.note", note));
            console.say("publish.done", id, answer.layers(), server);
            return ExitCode.DONE.number();
        }
        String detail = answer.detail();
        if (detail != null) {
            console.complain("publish.refused", answer.status(), detail);
        } else if (answer.status() == UNAUTHORISED || answer.status() == FORBIDDEN) {
            console.complain("publish.login", user, server);
        } else if (answer.status() == NOT_FOUND) {
            console.complain("publish.noPlugin", server);
        } else {
            console.complain("publish.http", server, answer.status());
        }
        return (answer.status() == INVALID ? ExitCode.DATA : ExitCode.OUTPUT).number();
    }

    /** A password in an address would be an argument. */
    private URI server() {
        try {
            URI server = new URI(geoServer.endsWith("/") ? geoServer.substring(0, geoServer.length() - 1) : geoServer);
            boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            if (web && server.getHost() != null && server.getUserInfo() == null && server.getQuery() == null) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw wrongServer(e.getInput());
        }
        throw wrongServer(geoServer);
    }

    private WrongUsage wrongServer(String address) {
        // what stands before an @ may be a password
        String shown = address.replaceAll("//.*@", "//...@");
        return new WrongUsage(spec.commandLine(), console.texts().of("wrong.geoserver", shown));
    }
}
