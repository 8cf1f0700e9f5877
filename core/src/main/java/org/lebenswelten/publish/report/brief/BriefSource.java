package org.lebenswelten.publish.report.brief;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.change.AtlasChange;
import org.lebenswelten.publish.report.change.AtlasProfiles;
import org.lebenswelten.publish.report.change.DueItem;
import org.lebenswelten.publish.report.measures.MeasureAreas;
import org.lebenswelten.publish.report.measures.ProfileWords;
import org.lebenswelten.publish.report.measures.TableHeads;

/**
 * What all briefs of an atlas are made of.
 *
 * @param atlas the atlas
 * @param compared what has changed since the earlier atlas, or null if none was named
 * @param due what is due, by day
 * @param profiles the profiles
 * @param reached where measures reach
 * @param texts texts of the language
 * @param words profiles in words of the language
 */
record BriefSource(
        ReportAtlas atlas,
        @Nullable AtlasChange compared,
        List<DueItem> due,
        ShownProfiles profiles,
        MeasureAreas reached,
        ReportTexts texts,
        ProfileWords words) {

    static BriefSource of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        ShownProfiles profiles = AtlasProfiles.of(atlas);
        return new BriefSource(
                atlas,
                AtlasChange.of(atlas).orElse(null),
                AtlasChange.due(atlas, AtlasChange.MONTHS_AHEAD),
                profiles,
                MeasureAreas.of(atlas, profiles),
                texts,
                new ProfileWords(texts));
    }

    /** What has changed. */
    Optional<AtlasChange> change() {
        return Optional.ofNullable(compared);
    }

    /** Which atlas a brief tells of, and with which one it is compared. */
    String basis() {
        String issued = texts.date(atlas.atlas().issued());
        return change().map(since -> texts.of("briefs.basis.since", issued, texts.date(since.since())))
                .orElseGet(() -> texts.of("briefs.basis.alone", issued));
    }

    /** The name of an area of the report. */
    String name(String area) {
        return atlas.area(area).map(ReportArea::name).orElse(area);
    }

    /** The page of an area. */
    String path(String area) {
        return atlas.area(area).map(ReportArea::path).orElse("");
    }

    /** A phrase of the language. */
    String say(String key, Object... arguments) {
        return texts.of("briefs." + key, arguments);
    }

    /** The heads of a table. */
    TableHeads heads() {
        return TableHeads.of(texts, "briefs.");
    }
}
