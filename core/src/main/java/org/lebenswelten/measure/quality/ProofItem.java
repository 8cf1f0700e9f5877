package org.lebenswelten.measure.quality;

import java.util.List;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.model.BilingualText;

/** What a phase should have brought. */
public enum ProofItem {
    /** Needs, in the profile of the project. */
    NEEDS("Bedarfe im Projektsteckbrief", "needs in the project profile") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return measure.project() != null
                    && !measure.project().details().needs().isEmpty();
        }
    },
    /** Goals. */
    GOALS("Ziele", "goals") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return !measure.profile().details().goals().isEmpty();
        }
    },
    /** Success criteria, all of them with a baseline. */
    BASELINES("Kriterien mit Ausgangswert", "criteria with baseline") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return !measure.profile().details().criteria().isEmpty()
                    && measure.profile().details().criteria().stream()
                            .allMatch(criterion ->
                                    SmartScore.of(criterion, measure).baseline());
        }
    },
    /** Participants. */
    PARTICIPANTS("Teilnehmende", "participants") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return !measure.participation().isEmpty();
        }
    },
    /** Measured values. */
    MEASURED("gemessene Werte", "measured values") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return measure.isMeasured();
        }
    },
    /** What comes after the funding. */
    SUSTAINABILITY("Verstetigung", "sustainability") {
        @Override
        boolean isIn(MeasureRecord measure) {
            return measure.profile().details().finances().sustainability() != null;
        }
    };

    private final String de;
    private final String en;

    ProofItem(String de, String en) {
        this.de = de;
        this.en = en;
    }

    /**
     * What people call it.
     *
     * @return the title
     */
    public BilingualText title() {
        return new BilingualText(de, en);
    }

    /** Whether a measure has it. */
    abstract boolean isIn(MeasureRecord measure);

    /** What a phase should have brought; nothing for ideas, preparation, structures, and measures that are over. */
    static List<ProofItem> of(Phase phase) {
        return switch (phase) {
            case ANALYSIS -> List.of(NEEDS);
            case PLANNING -> List.of(GOALS, BASELINES);
            case IMPLEMENTATION -> List.of(PARTICIPANTS);
            case EVALUATION -> List.of(MEASURED);
            case ROUTINE -> List.of(SUSTAINABILITY);
            case IDEA, PREPARATION, STRUCTURES, ENDED, STOPPED -> List.of();
        };
    }
}
