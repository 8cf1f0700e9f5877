package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lebenswelten.index.BurdenCriterion;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenThreshold;
import org.lebenswelten.index.BurdenThreshold.FixedThreshold;
import org.lebenswelten.index.BurdenThreshold.FromClass;
import org.lebenswelten.index.BurdenThreshold.NormalisedThreshold;
import org.lebenswelten.index.BurdenThreshold.WorstShare;
import org.lebenswelten.model.ProblemCode;

/** Reads which nodes of an index are looked at when overlapping burdens are counted, and from where on each is one. */
final class BurdensReader {

    private static final double WORST_FIFTH = 0.2;

    private final IndexProblems problems;

    /**
     * A reader.
     *
     * @param problems where to report
     */
    BurdensReader(IndexProblems problems) {
        this.problems = problems;
    }

    /**
     * Reads the options {@code worstShare} and {@code burdens}.
     *
     * @param index the index
     * @param root its tree
     * @return the criteria in order
     */
    List<BurdenCriterion> read(YamlNode index, DimensionNode root) {
        double share = index.number("worstShare", WORST_FIFTH);
        if (!index.has("burdens")) {
            return BurdenIndexDefinition.worst(root, share);
        }
        List<String> nodes = root.flattened().stream()
                .map(BurdenIndexNode::id)
                .filter(id -> !id.equals(root.id()))
                .toList();
        Set<String> seen = new HashSet<>();
        List<BurdenCriterion> burdens = new ArrayList<>();
        for (YamlNode entry : index.items("burdens")) {
            YamlNode node = entry.at("node");
            if (!nodes.contains(node.text())) {
                problems.add(ProblemCode.NODE_NOT_IN_TREE, node, root.id(), ProblemLog.listed(nodes));
            } else if (!seen.add(node.text())) {
                problems.add(ProblemCode.DUPLICATE_ID, node, "burden");
            } else {
                burdens.add(new BurdenCriterion(node.text(), threshold(entry, share)));
            }
        }
        return burdens;
    }

    private BurdenThreshold threshold(YamlNode entry, double share) {
        if (Stream.of("worstShare", "from", "fromNormalised", "fromClass")
                        .filter(entry::has)
                        .count()
                > 1) {
            problems.add(ProblemCode.BURDEN_THRESHOLD_TWICE, entry.at("node"));
        }
        if (entry.has("from")) {
            return new FixedThreshold(entry.number("from"));
        }
        if (entry.has("fromNormalised")) {
            return new NormalisedThreshold(entry.number("fromNormalised"));
        }
        return entry.has("fromClass")
                ? new FromClass(entry.integer("fromClass"))
                : new WorstShare(entry.number("worstShare", share));
    }
}
