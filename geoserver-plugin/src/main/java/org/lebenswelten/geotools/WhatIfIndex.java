package org.lebenswelten.geotools;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.RecomputedIndex;
import org.lebenswelten.index.BenefitOfTheDoubt;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.PairwiseAggregation;
import org.lebenswelten.index.WhatIfException;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.IndexInputsReader;

/**
 * One index of one version of the atlas, computed anew as requests ask for it.
 *
 * <p>The inputs are read at the first such request. Results are kept by what they were computed from, so that different
 * ways to ask for the same share one; who asks while one is computed waits for it. The least recently asked for goes when
 * there are more than {@value #MOST_RESULTS} results or {@value #MOST_ROWS} features in them. All go with the version.
 */
final class WhatIfIndex {

    private static final int MOST_RESULTS = 32;
    private static final int MOST_ROWS = 1_000_000;

    /** Methods that compare each area with each other, or solve a programme for each, take seconds beyond this. */
    private static final int MOST_COMPARED = 1_000;

    private final LayerSnapshot layer;
    private final String document;
    private final Map<DimensionNode, FutureTask<LayerSnapshot>> results = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private @Nullable RecomputedIndex index;

    /**
     * An index.
     *
     * @param layer its layer as published
     * @param document its inputs
     */
    WhatIfIndex(LayerSnapshot layer, String document) {
        this.layer = layer;
        this.document = document;
        this.capacity = Math.max(1, Math.min(MOST_RESULTS, MOST_ROWS / Math.max(1, layer.size())));
    }

    /**
     * The layer as a request asks for it.
     *
     * @param parameters what is to be different, at least one parameter
     * @return the layer with the same features; the published one where nothing changes
     * @throws WhatIfRefusal if a parameter is not understood, or the index cannot be computed so
     * @throws IOException if the thread is interrupted while it waits
     */
    LayerSnapshot with(SortedMap<String, String> parameters) throws IOException {
        RecomputedIndex published = index();
        BurdenIndexDefinition definition = published.definition();
        BurdenIndexDefinition changed;
        try {
            changed = WhatIfParameters.change(parameters).of(definition);
        } catch (WhatIfException e) {
            throw WhatIfRefusal.of(e.reason().name(), WhatIfRefusal.quoted(e.node()), nodes(definition));
        }
        if (changed.root().equals(definition.root())) {
            return layer;
        }
        requireFast(changed, published.unitCount());
        FutureTask<LayerSnapshot> mine = new FutureTask<>(() -> layer.with(published.of(changed)));
        FutureTask<LayerSnapshot> result;
        synchronized (results) {
            FutureTask<LayerSnapshot> before = results.putIfAbsent(changed.root(), mine);
            result = before == null ? mine : before;
            if (results.size() > capacity) {
                results.remove(results.keySet().iterator().next());
            }
        }
        if (result == mine) {
            mine.run();
        }
        return wait(result, changed.root());
    }

    /** How many results are kept. */
    int kept() {
        synchronized (results) {
            return results.size();
        }
    }

    private LayerSnapshot wait(FutureTask<LayerSnapshot> result, DimensionNode root) throws IOException {
        try {
            return result.get();
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            throw new IOException("layer '" + layer.layer().name() + "': interrupted while it was computed", e);
        } catch (ExecutionException e) {
            synchronized (results) {
                results.remove(root, result);
            }
            if (e.getCause() instanceof IndexComputationException none) {
                throw WhatIfRefusal.of(
                        "notComputable", WhatIfRefusal.quoted(layer.layer().name()), reason(none));
            }
            throw new IOException("layer '" + layer.layer().name() + "': " + e.getCause(), e);
        }
    }

    private synchronized RecomputedIndex index() throws WhatIfRefusal {
        if (index == null) {
            String name = layer.layer().name();
            try {
                index = RecomputedIndex.of(layer.layer(), IndexInputsReader.read(document, name + ".inputs"));
            } catch (AtlasFileException e) {
                throw WhatIfRefusal.of(
                        "badInputs",
                        WhatIfRefusal.quoted(name),
                        new BilingualText(e.text(Language.DE), e.text(Language.EN)));
            } catch (IllegalArgumentException e) {
                throw WhatIfRefusal.of("badInputs", WhatIfRefusal.quoted(name), String.valueOf(e.getMessage()));
            }
        }
        return index;
    }

    private void requireFast(BurdenIndexDefinition changed, int units) throws WhatIfRefusal {
        boolean compares = changed.root().flattened().stream()
                .anyMatch(node -> node instanceof DimensionNode dimension
                        && (dimension.aggregation() instanceof PairwiseAggregation
                                || dimension.aggregation() instanceof BenefitOfTheDoubt));
        if (compares && units > MOST_COMPARED) {
            throw WhatIfRefusal.of(
                    "tooLarge", WhatIfRefusal.quoted(layer.layer().name()), MOST_COMPARED, units);
        }
    }

    private static String nodes(BurdenIndexDefinition definition) {
        return definition.root().flattened().stream()
                .skip(1)
                .map(node -> node.id())
                .collect(Collectors.joining(", "));
    }

    /** What a step has no result for. */
    static BilingualText reason(IndexComputationException e) {
        DataProblem problem = e.problem(Place.ofFile(""));
        String node = e.node() == null ? "" : "'" + e.node() + "': ";
        return new BilingualText(
                node + new ProblemTexts(Language.DE).rule(problem), node + new ProblemTexts(Language.EN).rule(problem));
    }
}
