package org.lebenswelten.spatial.neighbour;

/** What two polygons must share to be neighbours; named after the moves in chess. */
public enum ContiguityRule {
    /** At least one point of their borders. */
    QUEEN,
    /** A piece of border, not only points. */
    ROOK
}
