package org.lebenswelten.index;

import java.util.BitSet;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;

/** No treatment of extreme values. */
public enum Untreated implements TreatmentStep {
    /** Values stay as they are. */
    NONE;

    @Override
    public Treated apply(double[] column) {
        return new Treated(column.clone(), Step.NONE, new BitSet());
    }

    @Override
    public boolean isFixed() {
        return true;
    }
}
