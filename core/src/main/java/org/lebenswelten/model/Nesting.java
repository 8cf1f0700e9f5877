package org.lebenswelten.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the zonings of a project nest in each other. */
public final class Nesting {

    private final List<Zoning> zonings;

    /**
     * The nesting of some zonings.
     *
     * @param zonings all zonings
     */
    public Nesting(List<Zoning> zonings) {
        this.zonings = List.copyOf(zonings);
    }

    /**
     * The zonings that a zoning nests in.
     *
     * @param zoningId the zoning
     * @return the next coarser one first; empty for the coarsest
     */
    public List<Zoning> above(String zoningId) {
        List<Zoning> above = new ArrayList<>();
        Zoning zoning = zoning(zoningId);
        while (zoning != null && zoning.parentZoningId() != null && above.size() < zonings.size()) {
            zoning = zoning(zoning.parentZoningId());
            if (zoning != null) {
                above.add(zoning);
            }
        }
        return above;
    }

    /**
     * In which unit of a coarser zoning each unit of a finer one lies.
     *
     * @param fineId the finer zoning
     * @param coarseId the coarser zoning, or the same
     * @return positions in the coarser zoning by position in the finer; empty if the one does not nest in the other
     */
    public Optional<int[]> positions(String fineId, String coarseId) {
        Zoning fine = zoning(fineId);
        if (fine == null) {
            return Optional.empty();
        }
        int[] position = new int[fine.size()];
        java.util.Arrays.setAll(position, unit -> unit);
        Zoning at = fine;
        while (!at.id().equals(coarseId)) {
            Zoning next = at.parentZoningId() == null ? null : zoning(at.parentZoningId());
            if (next == null || next == fine) {
                return Optional.empty();
            }
            for (int unit = 0; unit < position.length; unit++) {
                String parent = at.units().get(position[unit]).parentId();
                position[unit] = parent == null ? -1 : next.positionOf(parent);
                if (position[unit] < 0) {
                    return Optional.empty();
                }
            }
            at = next;
        }
        return Optional.of(position);
    }

    /**
     * The units of a zoning.
     *
     * @param zoningId the zoning
     * @return their keys, ascending; empty where there is no such zoning
     */
    public List<String> unitIds(String zoningId) {
        Zoning zoning = zoning(zoningId);
        return zoning == null
                ? List.of()
                : zoning.units().stream().map(ArealUnit::id).toList();
    }

    private @Nullable Zoning zoning(String id) {
        return zonings.stream().filter(z -> z.id().equals(id)).findFirst().orElse(null);
    }
}
