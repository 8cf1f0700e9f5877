package org.lebenswelten.geoserver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.geoserver.platform.ModuleStatusImpl;
import org.lebenswelten.geoserver.AtlasStatus.Published;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProgramVersion;

/**
 * Makes the entry of this plugin on GeoServer's page of modules: atlases and when they were published, warnings, and the
 * servers the plugin was tried in, German first, then English.
 *
 * <p>GeoServer 3 asks every module for a category and shows an error page where there is none; GeoServer 2 does not know
 * categories. So the category is set where the class has a place for it.
 */
public final class ModuleStatusFactory {

    private static final String MODULE = "gs-lebenswelten";
    private static final String DOCUMENTATION = "rest/lebenswelten/openapi";

    private ModuleStatusFactory() {}

    /**
     * The entry, which follows what the service does.
     *
     * @param service the service
     * @return the entry
     */
    public static ModuleStatusImpl of(PublisherService service) {
        ModuleStatusImpl status = new ModuleStatusImpl(MODULE, "Lebenswelten");
        status.setComponent("Atlas");
        status.setVersion(ProgramVersion.current());
        status.setDocumentation(DOCUMENTATION);
        status.setEnabled(true);
        setCategory(status);
        update(status, service);
        service.onChange(() -> update(status, service));
        return status;
    }

    /**
     * Sets the category COMMUNITY where there is a place for it.
     *
     * @param status the entry
     */
    static void setCategory(Object status) {
        for (Method method : status.getClass().getMethods()) {
            if (method.getName().equals("setCategory") && method.getParameterTypes()[0].isEnum()) {
                try {
                    method.invoke(status, community(method.getParameterTypes()[0]));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("ModuleStatusImpl.setCategory: expected to take COMMUNITY", e);
                }
            }
        }
    }

    private static Object community(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals("COMMUNITY")) {
                return constant;
            }
        }
        throw new IllegalStateException(type.getName() + ": expected a constant COMMUNITY");
    }

    private static void update(ModuleStatusImpl status, PublisherService service) {
        status.setAvailable(service.publisher().isPresent() && service.fault().isEmpty());
        status.setMessage(message(service, Language.DE) + "\n\n" + message(service, Language.EN));
    }

    private static String message(PublisherService service, Language language) {
        List<String> lines = new ArrayList<>();
        service.fault()
                .ifPresent(fault -> lines.add(
                        new BilingualText("Nichts wird veröffentlicht: ", "Nothing is published: ").in(language)
                                + fault));
        List<AtlasStatus> statuses =
                service.publisher().map(AtlasPublisher::statuses).orElse(List.of());
        if (statuses.isEmpty()) {
            lines.add(new BilingualText("Keine Atlanten.", "No atlases.").in(language));
        }
        statuses.forEach(status -> lines.add(line(status, language)));
        String geotools = TestedVersions.geotools();
        lines.add(new BilingualText("Für GeoServer 2.27 bis 3.1, erprobt in ", "For GeoServer 2.27 to 3.1, tried in ")
                        .in(language)
                + TestedVersions.GEOSERVER
                + (TestedVersions.contains(geotools)
                        ? "."
                        : new BilingualText(
                                        "; dieser Server (GeoTools " + geotools + ") ist nicht darunter.",
                                        "; this server (GeoTools " + geotools + ") is not among them.")
                                .in(language)));
        return String.join("\n", lines);
    }

    private static String line(AtlasStatus status, Language language) {
        Published published = status.published();
        String text = status.file() + ": " + status.state();
        if (published != null) {
            text += ", " + published.title().in(language) + ", " + published.issued() + ", "
                    + new BilingualText("veröffentlicht ", "published ").in(language) + published.at();
        }
        String warnings =
                status.warnings().stream().map(w -> "\n  " + w.in(language)).collect(Collectors.joining());
        return text + warnings;
    }
}
