package org.lebenswelten.pipeline;

import java.util.List;
import java.util.OptionalInt;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.Place;
import org.lebenswelten.read.Project;

/**
 * Says where in a project a step of an index has no result: the definition, index, node, child and areal unit, such as
 * {@code atlas.yaml [indices/burden/social/poverty/02311]}.
 */
final class IndexPlace {

    private static final String DEFINITION = "atlas.yaml";

    private IndexPlace() {}

    static Place of(Project project, BurdenIndexDefinition definition, IndexComputationException problem) {
        StringBuilder at = new StringBuilder("indices/").append(definition.id());
        String node = problem.node();
        if (node != null) {
            if (!node.equals(definition.id())) {
                at.append('/').append(node);
            }
            child(definition, node, problem.column(), at);
        }
        if (problem.unit().isPresent()) {
            at.append('/')
                    .append(project.zoning(definition.zoningId())
                            .units()
                            .get(problem.unit().getAsInt())
                            .id());
        }
        return Place.ofFile(DEFINITION).at(at.toString());
    }

    private static void child(BurdenIndexDefinition definition, String id, OptionalInt position, StringBuilder at) {
        for (BurdenIndexNode node : definition.root().flattened()) {
            if (node.id().equals(id) && node instanceof DimensionNode dimension && position.isPresent()) {
                List<BurdenIndexNode> children = dimension.children();
                at.append('/').append(children.get(position.getAsInt()).id());
            }
        }
    }
}
