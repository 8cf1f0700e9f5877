package org.lebenswelten.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lebenswelten.measure.Topic;
import org.lebenswelten.measure.actor.ActorNetwork;
import org.lebenswelten.measure.actor.Collaboration;
import org.lebenswelten.measure.actor.Organisation;

/**
 * Writes the document {@code measures.actors}: a table of organisations with their roles, measures, topics, settings and areas,
 * who works with whom, and what nobody serves.
 */
public final class ActorsWriter {

    private ActorsWriter() {}

    /**
     * Writes the document.
     *
     * @param network the network
     * @return JSON
     */
    public static String write(ActorNetwork network) {
        ObjectNode root = ProfileJson.document(
                Words.of("measures.actors"),
                List.of("organisation", "roles", "measures", "projects", "topics", "settings", "areas", "degree"));
        for (Organisation organisation : network.organisations()) {
            ProfileJson.row(
                    root,
                    List.of(
                            organisation.name(),
                            joined(organisation.roles()),
                            joined(organisation.measureIds()),
                            joined(organisation.projectIds()),
                            joined(organisation.topics()),
                            joined(organisation.settings()),
                            joined(organisation.areaIds()),
                            network.degree(organisation.name())));
        }
        root.put("zoning", network.zoningId());
        ArrayNode shared = root.putArray("collaborations");
        for (Collaboration pair : network.collaborations()) {
            ProfileJson.texts(
                    shared.addObject().put("one", pair.one()).put("other", pair.other()),
                    "measures",
                    pair.measureIds());
        }
        ArrayNode components = root.putArray("components");
        for (List<String> component : network.components()) {
            ArrayNode names = components.addArray();
            component.forEach(names::add);
        }
        ProfileJson.texts(root, "isolated", network.isolated());
        ProfileJson.texts(root, "areasNotServed", network.areasNotServed());
        ProfileJson.texts(
                root,
                "settingsNotServed",
                network.settingsNotServed().stream().map(ActorsWriter::code).toList());
        ProfileJson.texts(
                root,
                "topicsNotServed",
                network.topicsNotServed().stream().map(Topic::code).toList());
        return ProfileJson.write(root);
    }

    private static String joined(Collection<?> things) {
        return things.stream().map(ActorsWriter::code).collect(Collectors.joining(" "));
    }

    private static String code(Object thing) {
        return thing instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : thing.toString();
    }
}
