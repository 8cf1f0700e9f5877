package org.lebenswelten.spatial.transfer;

import org.lebenswelten.spatial.layer.PolygonLayer;

/** Plain area weighting: people are thought to live evenly all over a polygon. */
enum AreaWeighting implements OverlapWeighting {
    PLAIN;

    @Override
    public OverlapMatrix between(PolygonLayer sources, PolygonLayer targets) {
        double[] sourceAreas = sources.areas();
        double[] targetAreas = targets.areas();
        OverlapMatrix.Builder matrix = new OverlapMatrix.Builder(sourceAreas, targetAreas);
        SharedGround.of(sources, targets).forEach((i, j, ground) -> {
            double area = ground.getArea();
            matrix.add(i, j, area, area);
        });
        return matrix.build(sourceAreas, targetAreas);
    }
}
