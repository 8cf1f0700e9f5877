package org.lebenswelten.publish.report.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Schedule;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.measure.Topic;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.ReportTexts;

/** Parts of profiles in words of one language. */
public final class ProfileWords {

    private static final int MOST_DECIMALS = 2;
    private static final double EXACT = 1e-9;
    private static final int WHOLE = 100;

    private final ReportTexts texts;

    /**
     * The words of a language.
     *
     * @param texts texts of the language
     */
    public ProfileWords(ReportTexts texts) {
        this.texts = texts;
    }

    /**
     * Whom a measure is for.
     *
     * @param group ages and sex
     * @return such as {@code 3 bis 5 Jahre} or {@code Mädchen und Frauen ab 65 Jahren}
     */
    public String group(TargetGroup group) {
        String ages = group.ageMax() == Integer.MAX_VALUE
                ? group.ageMin() == 0 ? texts.of("measures.ages.all") : texts.of("measures.ages.from", group.ageMin())
                : group.ageMin() == 0
                        ? texts.of("measures.ages.to", group.ageMax())
                        : texts.of("measures.ages.between", group.ageMin(), group.ageMax());
        String sex = group.sex().name().toLowerCase(Locale.ROOT);
        return sex.equals("all") ? ages : texts.of("measures.sex." + sex) + ", " + ages;
    }

    /**
     * Titles as a list.
     *
     * @param titles the titles
     * @return such as {@code A, B und C}
     */
    public String list(List<BilingualText> titles) {
        return texts.list(titles.stream().map(this::text).toList());
    }

    /**
     * A text in the language.
     *
     * @param text the text
     * @return its words
     */
    public String text(BilingualText text) {
        return text.in(texts.language());
    }

    /**
     * Topics by the words of the schema.
     *
     * @param codes the words, such as {@code mentalHealth}
     * @return such as {@code Bewegung und Stress}
     */
    public String topics(List<String> codes) {
        List<String> words = new ArrayList<>();
        for (String code : codes) {
            String word = code;
            for (Topic topic : Topic.values()) {
                if (topic.code().equals(code)) {
                    word = text(topic.title());
                }
            }
            words.add(word);
        }
        return texts.list(words);
    }

    /**
     * When something runs.
     *
     * @param running first and last day
     * @return such as {@code seit 1. August 2021} or {@code 1. August 2021 bis 31. Juli 2025}
     */
    public String running(RunningTime running) {
        return span(running.start(), running.end());
    }

    /**
     * From one day to another.
     *
     * @param from first day, or null
     * @param to last day, or null
     * @return the days in words, empty without any
     */
    public String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : texts.of("measures.until", texts.date(to));
        }
        return to == null
                ? texts.of("measures.from", texts.date(from))
                : texts.of("measures.fromTo", texts.date(from), texts.date(to));
    }

    /**
     * A number with the digits that it has, two at most.
     *
     * @param number the number
     * @return such as {@code 17,6}; an en dash for {@code NaN}
     */
    public String number(double number) {
        int decimals = 0;
        double scaled = number;
        while (decimals < MOST_DECIMALS
                && Math.abs(scaled - Math.rint(scaled)) > EXACT * Math.max(1, Math.abs(scaled))) {
            decimals++;
            scaled *= 10;
        }
        return texts.number(number, decimals);
    }

    /**
     * A number with its unit.
     *
     * @param number the number
     * @param unit the unit, or null
     * @return such as {@code 17,6 %}
     */
    public String number(double number, @Nullable BilingualText unit) {
        return unit == null ? number(number) : number(number) + "\u00a0" + text(unit);
    }

    /**
     * A share as a whole percentage.
     *
     * @param share 0 to 1
     * @return such as {@code 65 %}; an en dash for {@code NaN}
     */
    public String percent(double share) {
        return Double.isNaN(share) ? texts.number(share, 0) : texts.number(share * WHOLE, 0) + "\u00a0%";
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     * @param currency code of the currency
     * @return such as {@code 84.000 Euro}
     */
    public String money(double amount, String currency) {
        return number(amount) + "\u00a0" + (currency.equals("EUR") ? texts.of("measures.euro") : currency);
    }

    /**
     * From where people come.
     *
     * @param catchment the rule
     * @param names names of areal units by key
     * @return a phrase
     */
    public String catchment(Catchment catchment, Map<String, String> names) {
        String end = Double.isNaN(catchment.endMetres()) ? "" : number(Math.rint(catchment.endMetres()));
        return switch (catchment.kind()) {
            case RADIUS -> texts.of("measures.catchment.radius", end);
            case WALK -> texts.of("measures.catchment.walk", number(catchment.minutes()));
            case DECAY -> texts.of("measures.catchment.decay", end);
            case SETTING -> texts.of("measures.catchment.setting");
            case AREAS ->
                texts.of(
                        "measures.catchment.areas",
                        texts.list(catchment.areaIds().stream()
                                .map(id -> names.getOrDefault(id, id))
                                .toList()));
        };
    }

    /**
     * When a site is open. Of a repetition rule the days of the week are told.
     *
     * @param schedule the schedule, or null
     * @return such as {@code Mo, Mi, Fr, 9:00 bis 10:00 Uhr}, or empty
     */
    public Optional<String> schedule(@Nullable Schedule schedule) {
        if (schedule == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        String rule = schedule.rrule();
        if (rule != null) {
            for (String part : rule.split(";", -1)) {
                if (part.matches("BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*")) {
                    for (String day : part.substring("BYDAY=".length()).split(",", -1)) {
                        parts.add(texts.of("measures.day." + day));
                    }
                }
            }
        }
        if (schedule.opensAt() != null && schedule.closesAt() != null) {
            parts.add(texts.of("measures.hours", schedule.opensAt(), schedule.closesAt()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /**
     * What makes a site easy or hard to come to.
     *
     * @param site what is stated
     * @return one phrase each; none where nothing is stated
     */
    public List<String> acceptability(Acceptability site) {
        List<String> words = new ArrayList<>();
        if (site.feeEuro() != null) {
            words.add(site.feeEuro() == 0 ? texts.of("measures.free") : money(site.feeEuro(), "EUR"));
        }
        if (site.registration() != null) {
            words.add(text(site.registration().title()));
        }
        if (site.barrierFree() != null) {
            words.add(texts.of(site.barrierFree() ? "measures.barrierFree" : "measures.notBarrierFree"));
        }
        if (!site.languages().isEmpty()) {
            words.add(texts.of(
                    "measures.languages",
                    texts.list(site.languages().stream().map(this::language).toList())));
        }
        return words;
    }

    private String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(texts.language().locale());
    }
}
