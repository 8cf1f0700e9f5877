package org.lebenswelten.spatial.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which windows beside the most likely one are reported. Candidates are the best window of each centre, by descending
 * statistic; of equal ones the first centre. Names as in SaTScan.
 */
public enum SecondaryClusters {
    /** No area may be in two clusters. SaTScan's default. */
    NO_GEOGRAPHICAL_OVERLAP {
        @Override
        boolean refuses(ScanWindow candidate, ScanWindow reported) {
            return candidate.holdsAnyOf(reported);
        }
    },
    /** The centre of no cluster may lie in another. */
    NO_CENTRES_IN_OTHER_CLUSTERS {
        @Override
        boolean refuses(ScanWindow candidate, ScanWindow reported) {
            return reported.holds(candidate.centre()) || candidate.holds(reported.centre());
        }
    },
    /** The centre of a cluster may not lie in a more likely one. */
    NO_CENTRES_IN_MORE_LIKELY_CLUSTERS {
        @Override
        boolean refuses(ScanWindow candidate, ScanWindow reported) {
            return reported.holds(candidate.centre());
        }
    },
    /** Two clusters may not each hold the other's centre. */
    NO_PAIRS_OF_CENTRES_IN_EACH_OTHERS_CLUSTERS {
        @Override
        boolean refuses(ScanWindow candidate, ScanWindow reported) {
            return reported.holds(candidate.centre()) && candidate.holds(reported.centre());
        }
    },
    /** The best window of every centre. */
    ALL {
        @Override
        boolean refuses(ScanWindow candidate, ScanWindow reported) {
            return false;
        }
    };

    /** Whether a candidate may not stand beside a more likely cluster. */
    abstract boolean refuses(ScanWindow candidate, ScanWindow reported);

    /** Those of some windows, in their order, that are reported. */
    List<ScanWindow> chosen(List<ScanWindow> candidates) {
        List<ScanWindow> reported = new ArrayList<>();
        for (ScanWindow candidate : candidates) {
            if (reported.stream().noneMatch(before -> refuses(candidate, before))) {
                reported.add(candidate);
            }
        }
        return reported;
    }
}
