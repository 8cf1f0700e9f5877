package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.atlas.IndicatorFindings.Note;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.plan.FigureMethod.LifeYears;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.TrendRule;

/** Sentences on how the figures of an indicator were computed. */
final class IndicatorNotes {

    private IndicatorNotes() {}

    /** The sentences of a plan but those on smoothing. */
    static List<Note> of(RatePlan plan) {
        List<Note> notes = new ArrayList<>();
        FigureMethod method = plan.method();
        if (method instanceof Crude crude) {
            notes.add(Note.of("limits." + crude.interval()));
        } else if (method instanceof Direct direct) {
            notes.add(Note.of("method.direct", direct.standard().id(), direct.minimumEvents()));
        } else if (method instanceof Indirect indirect) {
            notes.add(Note.of("method." + indirect.form() + (indirect.stated() == null ? ".city" : ".stated")));
            notes.add(Note.of("limits." + indirect.interval()));
        } else if (method instanceof LifeYears life) {
            notes.add(Note.of("method.life", life.minimumPersonYears()));
        }
        if (plan.comparison() != ComparisonRule.NONE) {
            notes.add(Note.of("comparison." + plan.comparison()));
        }
        if (plan.relative() != RelativeFigure.NONE) {
            notes.add(Note.of("relative." + plan.relative()));
        }
        notes.addAll(ofTrend(plan));
        return notes;
    }

    /** The sentence on the trend. */
    static List<Note> ofTrend(RatePlan plan) {
        return plan.trend() == TrendRule.NONE ? List.of() : List.of(Note.of("trend." + plan.trend()));
    }
}
